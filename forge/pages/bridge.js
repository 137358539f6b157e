// The way out of the frame in which Jira shows these pages: an object of Jira's, by which a page asks for its context and calls the node.
// Jira adds the tokens to those calls; pages never see them.

function bridge() {
  const found = globalThis.__bridge?.callBridge;
  if (!found) throw new Error("This page works inside Jira only.");
  return found;
}

export class NodeError extends Error {}

export const context = () => bridge()("getContext");
export const openTab = (url) => bridge()("navigate", { url, type: "new-tab" });

// `read` gives the settings as text when the person saves the workflow's rule.
export const onConfigure = (read) =>
  bridge()("setWorkflowRuleConfigurationCallback", { data: { onConfigure: read } });

export async function call(method, path, body) {
  const answer = await bridge()("invoke", {
    invokeType: "ui-remote-fetch",
    method,
    path: `/forge/v1${path}`,
    headers: { "content-type": "application/json", accept: "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const result = answer?.success ? answer.payload : answer?.error;
  const said = typeof result?.body === "string" && result.body ? JSON.parse(result.body) : result?.body;
  if (!answer?.success || result.status >= 400) {
    throw new NodeError(said?.detail ?? "The node did not answer. Ask your administrator whether Jira can reach it.");
  }
  return said;
}
