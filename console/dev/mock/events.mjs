const HEARTBEAT_MS = 15_000;

export function openEvents(state, response) {
  if (!state.session) return response.writeHead(401).end();
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("event: hello\ndata: {}\n\n");
  const heartbeat = setInterval(() => response.write(": alive\n\n"), HEARTBEAT_MS);
  state.listeners.add(response);
  response.on("close", () => {
    clearInterval(heartbeat);
    state.listeners.delete(response);
  });
}

export function announce(state, topic, id = null) {
  for (const listener of state.listeners) {
    listener.write(`event: changed\ndata: ${JSON.stringify({ topic, id })}\n\n`);
  }
}
