// The helpers themselves: what the other tests rely on.

import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { readJson } from "../lib/emulator.mjs";
import { HttpProblem, request } from "../lib/http.mjs";
import { Process } from "../lib/process.mjs";
import { median, random, until, untilQuiet } from "../lib/wait.mjs";
import { freePort, World } from "../lib/world.mjs";

const node = process.execPath;

function world(t, name) {
  const made = new World(`helpers-${name}`);
  t.after(() => made.end());
  return made;
}

test("a process is ready, answers, and ends when asked", async (t) => {
  const here = world(t, "ready");
  const port = await freePort();
  const script = `require("http").createServer((q, a) => a.writeHead(q.url === "/no" ? 409 : 200, {"content-type": "application/json"})
    .end('{"code": "x"}')).listen(${port}, "127.0.0.1")`;
  const child = new Process("server", node, ["-e", script], { log: here.log("server") });
  here.closeLater(() => child.stop());
  const { value } = await child.ready(() => request("GET", `http://127.0.0.1:${port}/`));
  assert.deepEqual(value, { code: "x" });
  const refused = await request("GET", `http://127.0.0.1:${port}/no`).catch((error) => error);
  assert.ok(refused instanceof HttpProblem);
  assert.deepEqual([refused.status, refused.code], [409, "x"]);
  assert.equal((await child.stop()).signal, "SIGTERM");
  assert.equal(child.isRunning, false);
});

test("a process that ends too early is told with its last words", async (t) => {
  const here = world(t, "early");
  const child = new Process("short", node, ["-e", "console.log('no such file'); process.exit(3)"], { log: here.log("short") });
  await assert.rejects(child.ready(() => false), /ended before it was ready \(code 3\):\n.*no such file/s);
});

test("a program that is not there is told", async (t) => {
  const here = world(t, "absent");
  const child = new Process("absent", here.path("absent"), [], { log: here.log("absent") });
  await assert.rejects(child.ready(() => false), /ENOENT/);
});

test("a process that is never ready is killed", async (t) => {
  const here = world(t, "never");
  const child = new Process("idle", node, ["-e", "setInterval(() => {}, 1000)"], { log: here.log("idle") });
  await assert.rejects(child.ready(() => false, { timeoutMs: 100 }), /in vain/);
  assert.equal(child.isRunning, false);
});

test("a process that does not listen is killed after its time", async (t) => {
  const here = world(t, "deaf");
  const script = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
  const child = new Process("deaf", node, ["-e", script], { log: here.log("deaf") });
  await child.ready(() => child.lastLines().includes("up"));
  assert.equal((await child.stop({ timeoutMs: 100 })).signal, "SIGKILL");
});

test("a world ends everything, the last first, and leaves no data", async () => {
  const here = new World("helpers-end");
  const order = [];
  here.closeLater(() => order.push("first"));
  here.closeLater(() => {
    order.push("second");
    throw new Error("did not end");
  });
  writeFileSync(here.path("a"), "x");
  await assert.rejects(here.end(), /did not end/);
  assert.deepEqual(order, ["second", "first"]);
  assert.equal(existsSync(here.folder), false);
});

test("waiting ends with a result or with the last error", async () => {
  let calls = 0;
  assert.equal(await until("three", () => ++calls === 3 && "yes", { everyMs: 1 }), "yes");
  const failing = until("never", () => { throw new Error("why"); }, { timeoutMs: 5, everyMs: 1 });
  await assert.rejects(failing, (error) => error.cause.message === "why");
});

test("quiet means that nothing changes any more", async () => {
  let value = 0;
  const timer = setInterval(() => { value = Math.min(value + 1, 3); }, 5);
  assert.equal(await untilQuiet("counter", async () => value, { forMs: 100, everyMs: 5 }), 3);
  clearInterval(timer);
  let busy = 0;
  await assert.rejects(untilQuiet("busy", async () => busy++, { forMs: 50, timeoutMs: 60, everyMs: 5 }), /not quiet/);
});

test("facts of a program are read once they are there", (t) => {
  const here = world(t, "facts");
  assert.equal(readJson(here.path("facts.json")), undefined);
  writeFileSync(here.path("facts.json"), '{"url": "x"}');
  assert.deepEqual(readJson(here.path("facts.json")), { url: "x" });
});

test("numbers", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  const [one, two] = [random(7), random(7)];
  const drawn = Array.from({ length: 100 }, one);
  assert.deepEqual(drawn, Array.from({ length: 100 }, two));
  assert.ok(drawn.every((number) => number >= 0 && number < 1) && new Set(drawn).size > 90);
});
