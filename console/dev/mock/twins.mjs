import { announce } from "./events.mjs";
import { problem, wrong } from "./http.mjs";
import { addTwin } from "./state.mjs";

export function list({ state, params, url }) {
  const text = (url.searchParams.get("text") ?? "").toLowerCase();
  const status = url.searchParams.get("status");
  const limit = Number(url.searchParams.get("limit") ?? 50);
  const offset = Number(url.searchParams.get("offset") ?? 0);
  const found = [...state.twins.values()].filter(
    (twin) =>
      twin.connectionId === params.id &&
      (!status || twin.status === status) &&
      `${twin.localKey} ${twin.remoteKey}`.toLowerCase().includes(text),
  );
  return { body: { twins: found.slice(offset, offset + limit), total: found.length } };
}

export function start({ state, params, body }) {
  const connection = state.connections.get(params.id);
  if (connection.status === "pending") {
    const detail = `The connection waits for ${connection.remoteShortName} to accept the invitation.`;
    return problem(409, "connection-pending", detail);
  }
  if ([...state.twins.values()].some((twin) => twin.localKey === body.issueKey)) {
    return problem(409, "already-under-sync", `${body.issueKey} is under sync already.`);
  }
  if (body.issueKey.endsWith("-404")) return wrong({ issueKey: `There is no issue ${body.issueKey}.` });
  const twin = addTwin(state, params.id, body.issueKey);
  announce(state, "twins", params.id);
  setTimeout(() => {
    const number = Number(body.issueKey.split("-")[1]) + 10;
    const remoteUrl = `https://company-b.atlassian.net/browse/SUP-${number}`;
    Object.assign(twin, { remoteKey: `SUP-${number}`, remoteUrl, step: "rest", updatedAt: Date.now() });
    announce(state, "twin", twin.id);
  }, 1200);
  return { status: 201, body: twin };
}

const STORY = [
  ["observe", "Start of the sync was asked for", null],
  ["export", "Outgoing rule version 1 ran", "14 fields were assigned to the replica."],
  ["deliver", "Replica was delivered", null],
  ["settle", "The other side applied it", null],
];

export function get({ state, params }) {
  const twin = state.twins.get(params.id);
  const history = STORY.map(([step, summary, detail], index) => ({
    id: `${twin.id}-${index}`,
    at: twin.createdAt + index * 900,
    step,
    summary,
    detail,
    traceId: index === 0 ? "5b8aa5a2d2c872e8321cf37308d69df2" : null,
  }));
  const queue = twin.status === "blocked" ? [{ kind: "message", createdAt: twin.updatedAt, started: true }] : [];
  return { body: { twin, queue, history } };
}

export function retry({ state, params }) {
  const twin = state.twins.get(params.id);
  const counts = state.connections.get(twin.connectionId).twins;
  if (twin.status === "blocked") Object.assign(counts, { running: counts.running + 1, blocked: counts.blocked - 1 });
  Object.assign(twin, { status: "running", error: null, step: "rest", updatedAt: Date.now() });
  announce(state, "twin", twin.id);
  return { status: 204 };
}
