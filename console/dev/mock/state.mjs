import { randomUUID } from "node:crypto";
import { incoming, OUTGOING } from "./rules.mjs";

const HOUR = 3_600_000;

export const PROJECTS = [
  { id: "10000", key: "ACME", name: "Acme Support" },
  { id: "10001", key: "OPS", name: "Operations" },
  { id: "10002", key: "WEB", name: "Web Shop" },
  { id: "10003", key: "MOB", name: "Mobile App" },
];

export function createState(stage) {
  const state = {
    stage,
    session: null,
    administrator: stage === "setup" ? null : { name: "ada", password: "correct horse" },
    tokens: [],
    systems: [],
    connections: new Map(),
    codes: new Map(),
    rules: new Map(),
    twins: new Map(),
    listeners: new Set(),
  };
  if (stage === "ready" || stage === "busy") addSystem(state, {});
  if (stage === "busy") fill(state);
  return state;
}

export function addSystem(state, input) {
  const system = {
    id: randomUUID(),
    name: "Company A's Jira",
    kind: "jira-cloud",
    kindLabel: "Jira Cloud",
    address: "https://company-a.atlassian.net",
    email: "sync@company-a.example",
    account: { displayName: "Entente Sync" },
    missingPermissions: [],
    checkedAt: Date.now(),
    problem: null,
    redmine: null,
    ...input,
  };
  state.systems.push(system);
  return system;
}

export function addConnection(state, input, more = {}) {
  const id = randomUUID();
  const connection = {
    id,
    name: input.name,
    description: input.description ?? "",
    localShortName: input.localShortName,
    remoteShortName: input.remoteShortName,
    type: "private",
    mode: "script",
    status: "pending",
    role: "initiator",
    lead: true,
    systemId: input.systemId,
    projectKey: input.projectKey,
    remote: {
      label: "unknown",
      shortName: input.remoteShortName,
      trackerKind: null,
      fingerprint: null,
      person: null,
      url: null,
      consoleUrl: null,
    },
    comparisonCode: null,
    requestsMadeBy: "them",
    counterpartId: null,
    relayUrl: null,
    invitation: { state: "open", expiresAt: Date.now() + 168 * HOUR },
    twins: { running: 0, blocked: 0 },
    stoppedBecause: null,
    refused: [],
    lastContactAt: null,
    createdAt: Date.now(),
    ...more,
  };
  state.connections.set(id, connection);
  const first = { number: 1, outgoing: OUTGOING, incoming: incoming(input.projectKey), author: "ada" };
  state.rules.set(id, [{ ...first, note: "Default rules", publishedAt: Date.now() }]);
  return connection;
}

export function accept(connection) {
  connection.status = "active";
  connection.invitation = { ...connection.invitation, state: "accepted" };
  connection.comparisonCode = "K7QPD-3MWXA-9TRHF-V2ECN";
  connection.lastContactAt = Date.now();
  Object.assign(connection.remote, {
    trackerKind: "Jira Cloud",
    fingerprint: "SHA256:3c9f 51d0 77ab 20e4 8f16 c2b9 6d5a 01fe",
    person: "Bob Berger",
  });
}

export function addTwin(state, connectionId, localKey, more = {}) {
  const connection = state.connections.get(connectionId);
  const twin = {
    id: randomUUID(),
    connectionId,
    localKey,
    localUrl: `https://company-a.atlassian.net/browse/${localKey}`,
    remoteKey: null,
    remoteUrl: null,
    status: "running",
    step: "export",
    error: null,
    createdAt: Date.now(),
    updatedAt: Date.now(),
    ...more,
  };
  state.twins.set(twin.id, twin);
  connection.twins[twin.status === "blocked" ? "blocked" : "running"] += 1;
  return twin;
}

function fill(state) {
  const systemId = state.systems[0].id;
  const base = { systemId, projectKey: "ACME", localShortName: "company A" };
  const active = addConnection(state, {
    ...base,
    name: "company A to company B",
    remoteShortName: "company B",
    description: "Support cases of the shared product",
  });
  accept(active);
  addConnection(state, { ...base, name: "company A to Nordwind", remoteShortName: "Nordwind", projectKey: "OPS" });
  for (const number of [1, 2, 4, 7]) {
    const remoteKey = `SUP-${number + 10}`;
    const remoteUrl = `https://company-b.atlassian.net/browse/${remoteKey}`;
    addTwin(state, active.id, `ACME-${number}`, { remoteKey, remoteUrl, step: "rest" });
  }
  addTwin(state, active.id, "ACME-9", {
    status: "blocked",
    step: "import",
    error: {
      code: "rule-failed",
      message: "No status “In Revue” can be reached from “To Do”.",
      script: "incoming",
      line: 14,
      column: 7,
      sourceLine: 'issue.setStatus(states[replica.status?.name] ?: "In Revue")',
      issueKey: "ACME-9",
      advice: "Map the status to one of: To Do, In Progress, Done. Publish the rule, then retry.",
      since: Date.now() - HOUR,
    },
  });
}
