import { randomBytes } from "node:crypto";
import { announce } from "./events.mjs";
import { problem, wrong } from "./http.mjs";
import { addSystem, PROJECTS } from "./state.mjs";

const SETUP_TOKEN = "first-start-token";

export function status({ state }) {
  const setup = !state.administrator ? "needs-administrator" : state.systems.length === 0 ? "needs-system" : "ready";
  return { body: { product: "Entente", version: "0.1.0", nodeName: "node-a", setup, publicUrl: null } };
}

function begin(state, user) {
  state.session = { user, csrf: randomBytes(12).toString("hex") };
  return { status: 201, body: state.session };
}

export function setup({ state, body }) {
  if (state.administrator) return problem(409, "already-set-up", "This node has an administrator already.");
  if (body.token !== SETUP_TOKEN) {
    return wrong({ token: "This token is not the one that the program printed." }, "wrong-token");
  }
  if (body.password.length < 10) return wrong({ password: "Use at least 10 characters." });
  state.administrator = { name: body.name, password: body.password };
  return begin(state, body.name);
}

export function signIn({ state, body }) {
  const known = state.administrator;
  if (!known || known.name !== body.name || known.password !== body.password) {
    return problem(401, "wrong-credentials", "Name and password don't fit together.");
  }
  return begin(state, body.name);
}

export const session = ({ state }) => ({ body: state.session });

export function signOut({ state }) {
  state.session = null;
  return { status: 204 };
}

export const listTokens = ({ state }) => ({ body: state.tokens });

export function createToken({ state, body }) {
  if (state.tokens.some((token) => token.name === body.name)) return wrong({ name: "Another token has this name." });
  state.tokens.push({ name: body.name, createdBy: state.session.user, createdAt: Date.now() });
  return { status: 201, body: { name: body.name, token: `ent_${randomBytes(24).toString("base64url")}` } };
}

export function deleteToken({ state, params }) {
  state.tokens = state.tokens.filter((token) => token.name !== params.name);
  return { status: 204 };
}

export const listSystems = ({ state }) => ({ body: state.systems });

function credentialProblem({ address, token }) {
  if (address.includes("nowhere")) return wrong({ address: "Nothing answers at this address." }, "unreachable");
  if (token === "wrong") return wrong({ token: "The tracker refused these credentials." }, "refused");
  if (token === "weak") {
    const detail = "The account lacks the permission “Create issues”. Grant it in Jira, then check again.";
    return problem(422, "missing-permission", detail);
  }
  return null;
}

export async function createSystem({ state, body }) {
  await new Promise((resolve) => setTimeout(resolve, 300));
  const refused = credentialProblem(body);
  if (refused) return refused;
  const { name, kind, address, email, redmine = null } = body;
  const kindLabel = kind === "redmine" ? "Redmine" : "Jira Cloud";
  const system = addSystem(state, { name, kind, kindLabel, address, email, redmine });
  announce(state, "systems", system.id);
  return { status: 201, body: system };
}

export function updateSystem({ state, body, params }) {
  const refused = credentialProblem({ token: "", ...body });
  if (refused) return refused;
  const system = state.systems.find((known) => known.id === params.id);
  Object.assign(system, { name: body.name, address: body.address, email: body.email, checkedAt: Date.now() });
  return { body: system };
}

export function checkSystem({ state, params }) {
  const system = state.systems.find((known) => known.id === params.id);
  system.checkedAt = Date.now();
  return { body: system };
}

export function projects({ url }) {
  const text = (url.searchParams.get("q") ?? "").toLowerCase();
  const found = PROJECTS.filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(text));
  return text === "broken" ? problem(502, "tracker-unreachable", "Jira does not answer.") : { body: found };
}
