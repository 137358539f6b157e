// The settings of the workflow's post function: the connection in which an issue that is not under sync is put under sync.

import { call, onConfigure } from "./bridge.js";
import { el, show } from "./dom.js";

export async function postFunction({ extension }) {
  const chosen = settings(extension).connection;
  const connections = await call("GET", "/connections");
  const edits = extension.entryPoint !== "view";
  if (!edits) {
    const connection = connections.find(({ id }) => id === chosen);
    show(el("p", {}, connection ? `Syncs now in ${connection.name}.` : "Syncs now in the only connection."));
    return;
  }
  const select = el(
    "select",
    { name: "connection", id: "connection" },
    el("option", { value: "" }, "The only connection"),
    ...connections.map(({ id, name }) => el("option", { value: id, selected: id === chosen }, name)),
  );
  show(el("label", { for: "connection" }, "Connection"), select);
  await onConfigure(() => JSON.stringify(select.value ? { connection: select.value } : {}));
}

function settings(extension) {
  const config = extension.postFunctionConfig ?? extension.configuration ?? "{}";
  try {
    return typeof config === "string" ? JSON.parse(config) : config;
  } catch {
    return {};
  }
}
