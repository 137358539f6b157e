// Programs under test as child processes: started, awaited, killed and stopped by their own process id alone.

import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sleep } from './wait.mjs';

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 15;

/** The folder with the programs: ENTENTE_BIN, else target/quick of this workspace. */
export const BINARIES = path.resolve(
  process.env.ENTENTE_BIN ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../target/quick'),
);

/** The path of one of our programs. */
export function program(name) {
  const file = path.join(BINARIES, name);
  if (!existsSync(file)) {
    throw new Error(`${file} is not there; build it with: cargo build --profile quick -p entente-cli -p entente-exchange-validator`);
  }
  return file;
}

const running = new Set();

// Whatever ends the test also ends what it started.
process.on('exit', () => {
  for (const child of running) {
    child.kill('SIGKILL');
  }
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => process.exit(1));
}

/** A program that can be started again and again with the same arguments. */
export class Process {
  #child = null;
  #ended = Promise.resolve();

  /**
   * @param {{name: string, folder: string, command: string[], environment?: Record<string, string>}} plan
   *   `command` is the program with its arguments; the log and the ready file are put into `folder`.
   */
  constructor(plan) {
    this.name = plan.name;
    this.plan = plan;
    this.log = path.join(plan.folder, `${plan.name}.log`);
    this.readyFile = path.join(plan.folder, `${plan.name}.ready.json`);
  }

  /** Whether it runs. */
  get isRunning() {
    return this.#child !== null;
  }

  /** Its process id while it runs. */
  get pid() {
    return this.#child?.pid;
  }

  /** Starts it without waiting for anything. */
  spawn(extraArguments = []) {
    if (this.#child) {
      throw new Error(`${this.name} runs already`);
    }
    const [file, ...args] = [...this.plan.command, ...extraArguments];
    const log = openSync(this.log, 'a');
    const child = spawn(file, args, {
      env: { ...process.env, ...this.plan.environment },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#child = child;
    running.add(child);
    this.#ended = new Promise((resolve) => {
      const end = (how) => {
        running.delete(child);
        this.#child = null;
        resolve(how);
      };
      child.once('exit', (code, signal) => end({ code, signal }));
      child.once('error', (error) => end({ error }));
    });
  }

  /** Starts it and gives the facts that it writes once it is ready. */
  async start() {
    rmSync(this.readyFile, { force: true });
    this.spawn(['--ready-file', this.readyFile]);
    const until = Date.now() + START_LIMIT_MS;
    while (Date.now() < until) {
      if (existsSync(this.readyFile)) {
        return JSON.parse(readFileSync(this.readyFile, 'utf8'));
      }
      if (!this.#child) {
        const how = await this.#ended;
        throw new Error(`${this.name} ended at once (${JSON.stringify(how)}):\n${this.lastLines()}`);
      }
      await sleep(LOOK_EVERY_MS);
    }
    await this.kill();
    throw new Error(`${this.name} is not ready after ${START_LIMIT_MS} ms:\n${this.lastLines()}`);
  }

  /** Kills it at once, with no chance to tidy up, and waits until it is gone. */
  async kill() {
    this.#child?.kill('SIGKILL');
    await this.#ended;
  }

  /** Holds it as a sleeping machine does, until it is woken. */
  freeze() {
    this.#child?.kill('SIGSTOP');
  }

  wake() {
    this.#child?.kill('SIGCONT');
  }

  /** Asks it to end; kills it when it does not. Gives how it ended. */
  async stop() {
    const child = this.#child;
    if (!child) {
      return this.#ended;
    }
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    const how = await this.#ended;
    clearTimeout(late);
    return how;
  }

  /** Waits until it ends by itself, not longer than the limit. */
  async ended(limitMs) {
    const child = this.#child;
    const late = setTimeout(() => child?.kill('SIGKILL'), limitMs);
    const how = await this.#ended;
    clearTimeout(late);
    return how;
  }

  /** The end of its log. */
  lastLines(count = 15) {
    const text = existsSync(this.log) ? readFileSync(this.log, 'utf8') : '';
    return text.trimEnd().split('\n').slice(-count).join('\n');
  }
}
