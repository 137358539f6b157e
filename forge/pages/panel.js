// The panel of an issue: its state in each connection, with Sync, Connect and Stop.

import { call, openTab } from "./bridge.js";
import { el, failure, show } from "./dom.js";

// A twin whose sync has ended is not told any more.
const STATES = { running: "In sync", blocked: "Needs attention" };
// A person waits for what was asked for; it is looked at again a few times.
const LOOK_AGAIN_MS = [500, 1000, 2000, 4000, 8000, 16000];
const REACHED = {
  sync: (twin) => twin?.step === "rest" && twin.remoteKey,
  connect: (twin) => twin?.step === "rest",
  stop: (twin) => !twin,
};

export async function issuePanel({ extension }) {
  const issue = { id: String(extension.issue.id), key: extension.issue.key };
  const draw = async (note) => {
    const state = await call("GET", `/issues/${issue.id}`);
    show(note, ...cards(state, issue, act));
    return state;
  };
  const act = async (action, connection, body) => {
    let note = null;
    try {
      await call("POST", `/issues/${issue.id}/${action}`, body);
    } catch (error) {
      note = failure(error);
    }
    await draw(note);
    if (note) return;
    for (const wait of LOOK_AGAIN_MS) {
      await new Promise((done) => setTimeout(done, wait));
      const state = await draw();
      const { twin } = state.connections.find((shown) => shown.connection.id === connection.id) ?? {};
      if (REACHED[action](twin) || twin?.status === "blocked") return;
    }
  };
  await draw();
}

function cards(state, issue, act) {
  if (state.connections.length === 0) {
    return [el("p", { class: "quiet" }, "This Jira has no connection yet. An administrator makes one in the console.")];
  }
  return state.connections.map(({ connection, twin }) =>
    el(
      "section",
      { class: "card", "data-connection": connection.id },
      el("h2", {}, connection.name),
      status(connection, twin),
      twin?.remoteKey ? twinLink(connection, twin) : null,
      twin?.error ? el("p", { class: "failure" }, twin.error.message) : null,
      state.mayEdit && connection.active ? actions(connection, twin, issue, act) : null,
    ),
  );
}

function status(connection, twin) {
  if (!connection.active) return el("p", { class: "quiet" }, "The connection is not active.");
  if (!twin) return el("p", { class: "quiet" }, "Not under sync.");
  return el("p", {}, el("span", { class: `state ${twin.status}` }, STATES[twin.status]));
}

function twinLink(connection, twin) {
  const text = `${twin.remoteKey} at ${connection.otherSide}`;
  if (!twin.remoteUrl) return el("p", {}, text);
  return el("p", {}, el("a", { href: twin.remoteUrl, onclick: follow }, text));
}

function follow(event) {
  event.preventDefault();
  openTab(event.currentTarget.href);
}

function actions(connection, twin, issue, act) {
  const send = (action, body) => (event) => {
    event.preventDefault();
    for (const button of document.querySelectorAll("button")) button.disabled = true;
    return act(action, connection, typeof body === "function" ? body(event) : body);
  };
  const sync = { connection: connection.id, issueKey: issue.key };
  return el(
    "div",
    { class: "actions" },
    twin?.status === "blocked" ? null : el("button", { class: "primary", onclick: send("sync", sync) }, "Sync"),
    twin ? el("button", { onclick: send("stop", { twin: twin.id }) }, "Stop") : connectForm(sync, send),
  );
}

function connectForm(sync, send) {
  const remoteKey = (event) => ({ ...sync, remoteKey: new FormData(event.target).get("remoteKey") });
  return el(
    "form",
    { onsubmit: send("connect", remoteKey) },
    el("input", { name: "remoteKey", required: true, "aria-label": "Key of the other side's issue", placeholder: "Their key" }),
    el("button", {}, "Connect"),
  );
}
