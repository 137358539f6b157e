// Child processes: started with a log, ready within a bound, ended by their own id.

import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { until } from "./wait.mjs";

/** Processes that run; what a test forgets is killed when it ends. */
const running = new Set();
process.on("exit", () => {
  for (const child of running) child.killNow();
});
for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]]) {
  process.on(signal, () => process.exit(code));
}

/** A child process whose output goes to a file. */
export class Process {
  #child;
  #ended;

  /**
   * Starts a program. `log` is the file for its output, which is appended to, so that restarts stay in one file.
   * `prefix` is put before the command, such as `["ip", "netns", "exec", "b"]`; such a prefix must replace itself by the program.
   */
  constructor(name, command, args, { log, env = {}, cwd, prefix = [] }) {
    this.name = name;
    this.log = log;
    const [file, ...rest] = [...prefix, command, ...args];
    const out = openSync(log, "a");
    this.#child = spawn(file, rest, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", out, out] });
    closeSync(out);
    running.add(this);
    this.#ended = new Promise((done) => {
      this.#child.once("exit", (code, signal) => {
        running.delete(this);
        done({ code, signal });
      });
      this.#child.once("error", (error) => {
        running.delete(this);
        done({ error });
      });
    });
  }

  get pid() {
    return this.#child.pid;
  }

  get isRunning() {
    return running.has(this);
  }

  /** Resolves with `{code, signal}` or `{error}` when the process has ended. */
  ended() {
    return this.#ended;
  }

  /** Waits until `check` answers something truthy. A process that ends before is an error at once, with its last lines. */
  async ready(check, { timeoutMs = 30_000 } = {}) {
    const ended = this.#ended.then((how) => {
      throw new Error(`${this.name} ended before it was ready (${describe(how)}):\n${this.lastLines()}`);
    });
    // Nobody waits for it after the race is won.
    ended.catch(() => {});
    try {
      const hopeless = () => !this.isRunning;
      // The end of the process comes first in the race, since it says more.
      return await Promise.race([ended, until(`${this.name} is ready`, check, { timeoutMs, everyMs: 20, hopeless })]);
    } catch (error) {
      await this.kill();
      throw error;
    }
  }

  /** Sends a signal. */
  signal(name) {
    if (this.isRunning) this.#child.kill(name);
  }

  /** Asks the process to end; kills it when it does not. Answers how it ended. */
  async stop({ timeoutMs = 10_000 } = {}) {
    this.signal("SIGTERM");
    const timer = setTimeout(() => this.killNow(), timeoutMs);
    const how = await this.#ended;
    clearTimeout(timer);
    return how;
  }

  /** Kills the process without warning and waits until it is gone. */
  async kill() {
    this.killNow();
    return this.#ended;
  }

  /** Kills without waiting. */
  killNow() {
    this.signal("SIGKILL");
  }

  /** The end of its log. */
  lastLines(count = 20) {
    return readFileSync(this.log, "utf8").trimEnd().split("\n").slice(-count).join("\n");
  }
}

function describe({ code, signal, error }) {
  if (error) return error.message;
  return signal ? `signal ${signal}` : `code ${code}`;
}
