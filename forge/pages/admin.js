// The administrators' page: the connections of this Jira, and the way to the console, where they are made.

import { call, openTab } from "./bridge.js";
import { el, show } from "./dom.js";

export async function adminPage() {
  const { node, consoleUrl, connections } = await call("GET", "/overview");
  show(
    el("h1", {}, "Connections"),
    el("p", { class: "quiet" }, `Node ${node}`),
    connections.length ? table(connections) : el("p", {}, "There is no connection yet."),
    el("button", { class: "primary", onclick: () => openTab(consoleUrl) }, "Open the console"),
  );
}

function table(connections) {
  const head = ["Connection", "Other side", "State", "In sync", "Need attention"];
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col" }, text)))),
    el(
      "tbody",
      {},
      ...connections.map((connection) =>
        el(
          "tr",
          {},
          el("td", {}, connection.name),
          el("td", {}, connection.otherSide),
          el("td", {}, connection.active ? "Active" : "Not active"),
          el("td", {}, String(connection.running)),
          el("td", {}, String(connection.blocked)),
        ),
      ),
    ),
  );
}
