// A node: `entente serve`, set up through its own API as an administrator does it.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { credentials, readJson } from "./emulator.mjs";
import { request } from "./http.mjs";
import { program } from "./paths.mjs";
import { Process } from "./process.mjs";
import { until } from "./wait.mjs";
import { freePort } from "./world.mjs";

/** Who sets nodes up in tests. */
export const administrator = { name: "admin", password: "correct horse battery" };

/**
 * Starts a node. `reachable` gives it a public listener at `publicHost`; `prefix` runs it somewhere else, such as in a network namespace;
 * `sync` are settings of the section of that name. The ports stay the same when it is started again.
 */
export async function startNode(world, name, { reachable = false, publicHost = "127.0.0.1", prefix, sync = {} } = {}) {
  const console_ = `127.0.0.1:${await freePort()}`;
  const public_ = reachable ? `${publicHost}:${await freePort()}` : "";
  const folder = world.path(name);
  mkdirSync(folder, { recursive: true });
  const config = world.path(name, "entente.toml");
  const lines = [
    "[node]", `name = ${JSON.stringify(name)}`, `data = ${JSON.stringify(world.path(name, "data"))}`,
    "[console]", `listen = "${console_}"`,
    "[public]", `listen = "${public_}"`, `url = "${reachable ? `http://${public_}` : ""}"`,
    "[http]", "allow_private_addresses = true",
    "[sync]", ...Object.entries(sync).map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  const node = new Node(world, name, config, prefix);
  world.closeLater(() => node.process?.stop());
  await node.start();
  return node;
}

/** A node that can be stopped, killed and started again on the same data. */
export class Node {
  #world;
  #config;
  #prefix;
  #token;

  constructor(world, name, config, prefix) {
    this.#world = world;
    this.name = name;
    this.#config = config;
    this.#prefix = prefix;
  }

  /** Starts the process and waits until it is ready. */
  async start() {
    const readyFile = this.#world.path(`${this.name}.ready.json`);
    rmSync(readyFile, { force: true });
    const args = ["serve", "--config", this.#config, "--ready-file", readyFile];
    this.process = new Process(this.name, program(), args, { log: this.#world.log(this.name), prefix: this.#prefix });
    const facts = await this.process.ready(() => readJson(readyFile));
    this.consoleUrl = facts.consoleUrl;
    this.publicUrl = facts.publicUrl;
    this.setupToken = facts.setupToken;
  }

  /** The end without warning, and a start on the same data. */
  async killAndStart() {
    await this.process.kill();
    await this.start();
  }

  /** Makes the first administrator and a token for this test. Tests of the console do that in the browser instead. */
  async setUp() {
    const { value: session, response } = await request("POST", `${this.consoleUrl}/api/v1/setup`, {
      body: { token: this.setupToken, ...administrator },
    });
    const cookie = (response.headers.getSetCookie()[0] ?? "").split(";")[0];
    const headers = { cookie, "x-entente-csrf": session.csrf };
    const made = await request("POST", `${this.consoleUrl}/api/v1/tokens`, { body: { name: "tests" }, headers });
    this.#token = made.value.token;
  }

  /** Calls the API with the token for machines; answers the parsed body. */
  async api(method, path, body) {
    const headers = { authorization: `Bearer ${this.#token}` };
    return (await request(method, `${this.consoleUrl}/api/v1/${path}`, { body, headers })).value;
  }

  /** Registers an emulated Jira as a system. */
  addJira(jira, name = "Jira") {
    return this.api("POST", "systems", { name, kind: "jira-cloud", address: jira.url, ...credentials });
  }

  /** Waits until a connection has a status. */
  untilStatus(connection, status, options) {
    return until(`${this.name}: connection is ${status}`, async () => {
      const found = await this.api("GET", `connections/${connection}`);
      return found.status === status && found;
    }, options);
  }

  /** Publishes rules on top of the newest version; what is left out stays as it is. */
  async publish(connection, { outgoing, incoming, note = "from a test" }) {
    const { current } = await this.api("GET", `connections/${connection}/rules`);
    const body = { outgoing: outgoing ?? current.outgoing, incoming: incoming ?? current.incoming, note, basedOn: current.number };
    return this.api("POST", `connections/${connection}/rules`, body);
  }

  /** Puts an issue under sync. */
  startSync(connection, issueKey) {
    return this.api("POST", `connections/${connection}/twins`, { issueKey });
  }
}

/**
 * Connects two nodes that are set up: `a` invites, `b` accepts. Answers the id of the connection, which is the same on both.
 */
export async function connect(a, systemA, projectA, b, systemB, projectB, name = "A to B") {
  const invited = await a.api("POST", "connections", {
    systemId: systemA, type: "private", mode: "script", localShortName: "A", remoteShortName: "B",
    name, description: "", projectKey: projectA,
  });
  await b.api("POST", "invitations/accept", { code: invited.invitationCode, systemId: systemB, projectKey: projectB });
  const { id } = invited.connection;
  await Promise.all([a.untilStatus(id, "active"), b.untilStatus(id, "active")]);
  return id;
}
