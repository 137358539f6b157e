import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Serves the built console as a node does: under a strict content-security policy, index.html for every other path. */
export async function serveConsole(url, response) {
  const path = join(dist, normalize(url.pathname));
  const wanted = path.startsWith(dist) && extname(path) ? path : join(dist, "index.html");
  try {
    const content = await readFile(wanted);
    const type = TYPES[extname(wanted)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(content);
  } catch {
    response.writeHead(404).end("not found; run npm run build first");
  }
}
