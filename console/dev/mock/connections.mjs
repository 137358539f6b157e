import { randomBytes } from "node:crypto";
import { announce } from "./events.mjs";
import { problem, wrong } from "./http.mjs";
import { check } from "./rules.mjs";
import { accept, addConnection } from "./state.mjs";

export const newCode = () => `entente1-${randomBytes(640).toString("base64url")}`;

export const list = ({ state }) => ({ body: [...state.connections.values()] });

export function get({ state, params }) {
  const connection = state.connections.get(params.id);
  return connection ? { body: connection } : problem(404, "not-found", "This connection does not exist.");
}

export function create({ state, body }) {
  if ([...state.connections.values()].some((known) => known.name === body.name)) {
    return wrong({ name: "Another connection has this name." });
  }
  const connection = addConnection(state, body);
  const code = newCode();
  state.codes.set(connection.id, code);
  announce(state, "connections", connection.id);
  return { status: 201, body: { connection, invitationCode: code } };
}

export function remove({ state, params }) {
  state.connections.delete(params.id);
  announce(state, "connections", params.id);
  return { status: 204 };
}

export function rules({ state, params }) {
  const versions = state.rules.get(params.id);
  const infos = versions.map(({ number, author, note, publishedAt }) => ({ number, author, note, publishedAt }));
  return { body: { current: versions.at(-1), versions: infos } };
}

export function ruleVersion({ state, params }) {
  const version = state.rules.get(params.id).find(({ number }) => number === Number(params.number));
  return version ? { body: version } : problem(404, "not-found", "This version does not exist.");
}

export function checkRules({ body }) {
  return { body: { diagnostics: [...check("outgoing", body.outgoing), ...check("incoming", body.incoming)] } };
}

function add(state, id, texts, author, note) {
  const versions = state.rules.get(id);
  const version = { number: versions.length + 1, ...texts, author, note, publishedAt: Date.now() };
  versions.push(version);
  announce(state, "rules", id);
  return version;
}

export function publish({ state, params, body }) {
  const newest = state.rules.get(params.id).at(-1).number;
  if (body.basedOn !== newest) return problem(409, "not-the-newest", `Version ${newest} was published meanwhile.`);
  const { diagnostics } = checkRules({ body }).body;
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return problem(422, "rules-do-not-compile", "The rules have errors.", { diagnostics });
  }
  const texts = { outgoing: body.outgoing, incoming: body.incoming };
  return { status: 201, body: add(state, params.id, texts, state.session.user, body.note) };
}

export function partnerAccepts({ state }) {
  for (const connection of state.connections.values()) {
    if (connection.status !== "pending") continue;
    accept(connection);
    announce(state, "connections", connection.id);
  }
  return { status: 204 };
}

export function colleaguePublishes({ state }) {
  for (const id of state.connections.keys()) {
    const { outgoing, incoming } = state.rules.get(id).at(-1);
    const longer = `${outgoing}\nreplica.environment = issue.environment\n`;
    add(state, id, { outgoing: longer, incoming }, "grace", "Environment travels too");
  }
  return { status: 204 };
}
