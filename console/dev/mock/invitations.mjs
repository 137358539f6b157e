import { newCode } from "./connections.mjs";
import { announce } from "./events.mjs";
import { problem } from "./http.mjs";
import { accept, addConnection } from "./state.mjs";

const WEEK = 7 * 86_400_000;

function shown(state, id) {
  const { state: invitationState, expiresAt } = state.connections.get(id).invitation;
  return { code: state.codes.get(id) ?? newCode(), expiresAt, state: invitationState };
}

export const get = ({ state, params }) => ({ body: shown(state, params.id) });

export function reissue({ state, params }) {
  state.codes.set(params.id, newCode());
  state.connections.get(params.id).invitation = { state: "open", expiresAt: Date.now() + WEEK };
  announce(state, "connections", params.id);
  return { body: shown(state, params.id) };
}

export function revoke({ state, params }) {
  state.connections.get(params.id).invitation.state = "revoked";
  announce(state, "connections", params.id);
  return { status: 204 };
}

// A code of another node is `entente1-partner`; a word after it asks for a refusal (`entente1-partner:code-expired`).
const DETAILS = {
  "code-expired": "The code expired on 3 March. Ask company A to re-issue it.",
  "code-revoked": "company A has revoked this code. Ask for a new one.",
  "code-already-used": "This code was already used by another node. Ask company A who accepted it.",
  "peer-unreachable": "https://link.company-a.example can't be reached from this node.",
};
const BEFORE_CONTACT = ["code-expired", "code-version"];

function refusal(state, code) {
  if ([...state.codes.values()].includes(code)) {
    return problem(422, "own-code", "This code was made on this very node. Send it to the other side.");
  }
  if (!code.startsWith("entente1-")) {
    return problem(422, "not-a-code", "This is not an invitation code. It starts with entente1-.");
  }
  if (!code.startsWith("entente1-partner")) {
    return problem(422, "code-cut", "The code is cut: its end is missing. Copy it again, as a whole.");
  }
  return null;
}

function named(code) {
  const name = code.split(":")[1];
  return name ? problem(422, name, DETAILS[name] ?? name) : null;
}

export function inspect({ state, body }) {
  const refused =
    refusal(state, body.code) ?? (BEFORE_CONTACT.some((code) => body.code.endsWith(code)) ? named(body.code) : null);
  if (refused) return refused;
  return {
    body: {
      connectionName: "company A to company B",
      description: "Support cases of the shared product",
      initiator: {
        shortName: "company A",
        trackerKind: "jira-cloud",
        trackerLabel: "Jira Cloud",
        nodeAddress: "https://link.company-a.example",
        fingerprint: "SHA256:9a41 7be2 05cd f318 44d0 1e6b a7c3 52f9",
      },
      yourShortName: "company B",
      type: "private",
      typeLabel: "Private",
      mode: "script",
      modeLabel: "Script",
      comparisonCode: "K7QPD-3MWXA-9TRHF-V2ECN",
      expiresAt: Date.now() + WEEK,
    },
  };
}

export async function acceptCode({ state, body }) {
  await new Promise((resolve) => setTimeout(resolve, 300));
  const refused = refusal(state, body.code) ?? named(body.code);
  if (refused) return refused;
  const { systemId, projectKey } = body;
  const names = {
    name: "company A to company B (accepted)",
    localShortName: "company B",
    remoteShortName: "company A",
  };
  const more = { role: "acceptor", lead: false, requestsMadeBy: "us" };
  const connection = addConnection(state, { ...names, systemId, projectKey }, more);
  accept(connection);
  announce(state, "connections", connection.id);
  return { status: 201, body: connection };
}
