// A stand-in for a node: it keeps the state of the console's API in memory and serves the built console.
// Usage: node dev/mock-server.mjs [--port 8600] [--state setup|system|ready|busy]
import { createServer } from "node:http";
import { serveConsole } from "./mock/assets.mjs";
import { openEvents } from "./mock/events.mjs";
import { readJson, send, sendProblem } from "./mock/http.mjs";
import { route } from "./mock/routes.mjs";
import { createState } from "./mock/state.mjs";

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : otherwise;
}

const port = Number(option("port", "8600"));
const state = createState(option("state", "setup"));

async function answer(request, response) {
  const url = new URL(request.url, "http://mock");
  if (!url.pathname.startsWith("/api/") && !url.pathname.startsWith("/mock/")) return serveConsole(url, response);
  if (url.pathname === "/api/v1/events") return openEvents(state, response);
  const body = await readJson(request);
  const found = route(request.method, url.pathname);
  if (!found) return sendProblem(response, 404, "not-found", "There is nothing at this address.");
  const context = { state, body, url, params: found.params, response };
  if (!found.open && !state.session) return sendProblem(response, 401, "not-signed-in", "Sign in first.");
  if (!found.open && request.method !== "GET" && request.headers["x-entente-csrf"] !== state.session.csrf) {
    return sendProblem(response, 403, "csrf", "The request lacks the session's token.");
  }
  const result = await found.handle(context);
  if (result?.problem) {
    const { status, code, detail, ...more } = result.problem;
    return sendProblem(response, status, code, detail, more);
  }
  return send(response, result?.status ?? 200, result?.body);
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    sendProblem(response, 500, "internal", String(error));
  });
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}`));
