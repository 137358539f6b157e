// Everything that one test starts, and its end.

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outFolder } from "./paths.mjs";

/** A free port of the loopback interface. It is free at this moment; whoever needs certainty lets the program choose (port 0). */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/**
 * What a test has started. `folder` is for data and goes away with the world; `out` keeps logs and pictures.
 *
 *     const world = new World("walk");
 *     t.after(() => world.end());
 */
export class World {
  #closers = [];

  constructor(name) {
    this.name = name;
    this.folder = mkdtempSync(join(tmpdir(), `entente-${name}-`));
    this.out = outFolder(name);
  }

  /** A path in the world's folder. */
  path(...parts) {
    return join(this.folder, ...parts);
  }

  /** The file for the log of one process. */
  log(name) {
    return join(this.out, `${name}.log`);
  }

  /** Calls `close` at the end; what was started last ends first. */
  closeLater(close) {
    this.#closers.push(close);
  }

  /** Ends everything; the first error is told after all had their turn. */
  async end() {
    const errors = [];
    for (const close of this.#closers.reverse()) {
      try {
        await close();
      } catch (error) {
        errors.push(error);
      }
    }
    this.#closers = [];
    rmSync(this.folder, { recursive: true, force: true });
    if (errors.length > 0) throw errors[0];
  }
}
