// An emulated tracker: `entente emulate jira`, with its test surface.

import { readFileSync } from "node:fs";
import { request } from "./http.mjs";
import { program } from "./paths.mjs";
import { Process } from "./process.mjs";

/** Credentials that every emulator of a test knows. */
export const credentials = { email: "sync@example.com", token: "emulator-token" };

/**
 * Starts an emulated Jira.
 *
 * `listen` is an address with a port, 0 for a free one; `project` is `KEY=Name`; `sample` fills it with issues; `webhook` is `{url, secret}`;
 * `searchLagMs` is `[shortest, longest]`; `dropAnswerOneIn` loses the answer of one write in so many; `record` appends exchanges to a file;
 * `prefix` runs it somewhere else, such as in a network namespace.
 */
export async function startJira(world, name, options = {}) {
  const { listen = "127.0.0.1:0", project = "DEMO=Demo", sample = false, webhook, searchLagMs = [0, 0] } = options;
  const { dropAnswerOneIn, seed = 1, record, prefix } = options;
  const readyFile = world.path(`${name}.ready.json`);
  const args = ["emulate", "jira", "--listen", listen, "--site", name, "--project", project, "--seed", String(seed)];
  args.push("--search-lag", searchLagMs.join("-"), "--ready-file", readyFile);
  if (sample) args.push("--sample");
  if (webhook) args.push("--webhook", webhook.url, "--webhook-secret", webhook.secret);
  if (dropAnswerOneIn) args.push("--drop-answer-one-in", String(dropAnswerOneIn));
  if (record) args.push("--record", record);
  const child = new Process(name, program(), args, { log: world.log(name), prefix });
  world.closeLater(() => child.stop());
  const { url } = await child.ready(() => readJson(readyFile));
  return new Jira(url, child, project.split("=")[0]);
}

/** A running emulator, seen by a person in its tracker and by a test that looks behind it. */
export class Jira {
  constructor(url, child, project) {
    this.url = url;
    this.process = child;
    this.project = project;
  }

  async #call(method, path, body) {
    return (await request(method, `${this.url}/__emulator/${path}`, { body })).value;
  }

  /** Totals since the start: `api` are writes through the API, `people` those of persons, `requests` all calls by method and path. */
  counters() {
    return this.#call("GET", "counters");
  }

  /** All issues, with comments and attachments. */
  async issues() {
    return (await this.#call("GET", "dump")).issues;
  }

  /** One issue by its key, or undefined. */
  async issue(key) {
    return (await this.issues()).find((issue) => issue.key === key);
  }

  /** Replaces all faults; `{}` heals everything. */
  faults(settings) {
    return this.#call("POST", "faults", settings);
  }

  /** How long a change stays invisible to search. */
  searchLag(minMs, maxMs) {
    return this.#call("POST", "search-lag", { minMs, maxMs });
  }

  /** Takes permissions from the API user (`{CREATE_ISSUES: false}`) or gives them back. */
  permissions(changes) {
    return this.#call("POST", "permissions", changes);
  }

  /** Does something as a person: create, edit, comment, attach, move. */
  create(fields, as) {
    return this.#call("POST", "people/issues", { as, ...fields });
  }

  edit(key, fields, as) {
    return this.#call("PUT", `people/issues/${key}`, { as, ...fields });
  }

  delete(key) {
    return this.#call("DELETE", `people/issues/${key}`);
  }

  comment(key, body, as) {
    return this.#call("POST", `people/issues/${key}/comments`, { as, body });
  }

  attach(key, filename, text, as) {
    return this.#call("POST", `people/issues/${key}/attachments`, { as, filename, text });
  }

  move(key, to, as) {
    return this.#call("POST", `people/issues/${key}/transitions`, { as, to });
  }
}

/** Facts that a program writes when it is ready; undefined before. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
