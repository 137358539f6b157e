// Walks through the built console against the stand-in node, takes pictures and checks accessibility with axe.
// Usage: node dev/screens.mjs [--scheme light|dark] [--width 1280]; Chromium's path may be set with CHROMIUM.
import { spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { walks } from "./walks.mjs";

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : otherwise;
}

const scheme = option("scheme", "light");
const width = Number(option("width", "1280"));
const only = option("only", "");
const out = fileURLToPath(new URL("./out/", import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

function startMock(port, state) {
  const script = fileURLToPath(new URL("./mock-server.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, "--port", String(port), "--state", state]);
  child.stderr.pipe(process.stderr);
  return new Promise((resolve) => child.stdout.once("data", () => resolve(child)));
}

let failures = 0;
function fail(text) {
  failures += 1;
  console.log(`  FAIL ${text}`);
}

function tools(page, name) {
  let count = 0;
  return {
    async look(label) {
      count += 1;
      await page.waitForTimeout(350);
      const file = `${name}-${String(count).padStart(2, "0")}-${label}-${scheme}-${width}.png`;
      await page.screenshot({ path: `${out}${file}` });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(
        (values) => window.axe.run(document, { runOnly: { type: "tag", values } }),
        RULES,
      );
      for (const { id, nodes } of violations) {
        // Lists of choices open in a layer of their own, outside of the landmarks.
        if (id === "region") continue;
        fail(
          `axe ${label}: ${id}: ${nodes
            .map(({ target }) => target.join(" "))
            .slice(0, 4)
            .join(" | ")}`,
        );
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) fail(`${label}: ${wide} px wider than the window`);
    },
  };
}

await mkdir(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let port = 8690;
for (const [name, { state, walk }] of Object.entries(walks)) {
  if (only && name !== only) continue;
  port += 1;
  const mock = await startMock(port, state);
  const context = await browser.newContext({
    viewport: { width, height: 860 },
    colorScheme: scheme,
    permissions: name === "refused" ? [] : ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4|status of 5/.test(message.text()))
      fail(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => fail(`page: ${error.message}`));
  console.log(`${name} ${scheme} ${width}`);
  try {
    await walk({ page, base: `http://127.0.0.1:${port}`, ...tools(page, name) });
  } catch (error) {
    fail(`walk: ${error.message}`);
    await page.screenshot({ path: `${out}${name}-failed.png` });
  }
  await context.close();
  mock.kill();
}
await browser.close();
console.log(failures === 0 ? "all well" : `${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
