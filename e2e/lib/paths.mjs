// Where things are.

import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The program under test. */
export function program() {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const path = process.env.ENTENTE_PROGRAM ?? join(target, "quick/entente");
  if (!existsSync(path)) {
    throw new Error(`${path} is not built; run: cargo build --profile quick -p entente-cli`);
  }
  return path;
}

/** The folder for what a test leaves to look at: logs, screenshots, recorded exchanges. */
export function outFolder(...parts) {
  const folder = join(root, "e2e/out", ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The folder of API descriptions; none when it is not there, which is an error in CI. */
export function specs() {
  const folder = process.env.ENTENTE_SPECS ?? resolve(root, "../shared/specs");
  if (existsSync(folder)) return folder;
  if (process.env.CI === "true") throw new Error(`the API descriptions are not at ${folder}; set ENTENTE_SPECS`);
  return undefined;
}
