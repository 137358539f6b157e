import * as connections from "./connections.mjs";
import * as invitations from "./invitations.mjs";
import * as node from "./node.mjs";
import * as twins from "./twins.mjs";

const API = "/api/v1";
const CONNECTION = `${API}/connections/:id`;

// method, path, handler, and whether it works without a session
const TABLE = [
  ["GET", `${API}/status`, node.status, true],
  ["POST", `${API}/setup`, node.setup, true],
  ["POST", `${API}/sessions`, node.signIn, true],
  ["GET", `${API}/sessions/current`, node.session],
  ["DELETE", `${API}/sessions/current`, node.signOut],
  ["GET", `${API}/tokens`, node.listTokens],
  ["POST", `${API}/tokens`, node.createToken],
  ["DELETE", `${API}/tokens/:name`, node.deleteToken],
  ["GET", `${API}/systems`, node.listSystems],
  ["POST", `${API}/systems`, node.createSystem],
  ["PUT", `${API}/systems/:id`, node.updateSystem],
  ["POST", `${API}/systems/:id/check`, node.checkSystem],
  ["GET", `${API}/systems/:id/projects`, node.projects],
  ["GET", `${API}/connections`, connections.list],
  ["POST", `${API}/connections`, connections.create],
  ["GET", CONNECTION, connections.get],
  ["POST", `${CONNECTION}/remove`, connections.remove],
  ["GET", `${CONNECTION}/rules`, connections.rules],
  ["POST", `${CONNECTION}/rules`, connections.publish],
  ["POST", `${CONNECTION}/rules/check`, connections.checkRules],
  ["GET", `${CONNECTION}/rules/:number`, connections.ruleVersion],
  ["GET", `${CONNECTION}/invitation`, invitations.get],
  ["POST", `${CONNECTION}/invitation/reissue`, invitations.reissue],
  ["POST", `${CONNECTION}/invitation/revoke`, invitations.revoke],
  ["POST", `${API}/invitations/inspect`, invitations.inspect],
  ["POST", `${API}/invitations/accept`, invitations.acceptCode],
  ["GET", `${CONNECTION}/twins`, twins.list],
  ["POST", `${CONNECTION}/twins`, twins.start],
  ["GET", `${API}/twins/:id`, twins.get],
  ["POST", `${API}/twins/:id/retry`, twins.retry],
  // What other people do: the partner accepts, a colleague publishes.
  ["POST", "/mock/accept", connections.partnerAccepts, true],
  ["POST", "/mock/publish", connections.colleaguePublishes, true],
];

const compiled = TABLE.map(([method, path, handle, open]) => ({
  method,
  handle,
  open: open === true,
  pattern: new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`),
}));

export function route(method, path) {
  for (const entry of compiled) {
    const match = entry.method === method ? entry.pattern.exec(path) : null;
    if (!match) continue;
    const params = Object.fromEntries(Object.entries(match.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)]));
    return { ...entry, params };
  }
  return null;
}
