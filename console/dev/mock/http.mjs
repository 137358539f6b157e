export async function readJson(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

export function send(response, status, body) {
  if (body === undefined || status === 204) return response.writeHead(status).end();
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

export function sendProblem(response, status, code, detail, more = {}) {
  const body = { type: `https://entente.dev/errors/${code}`, title: code, status, code, detail, ...more };
  response.writeHead(status, { "content-type": "application/problem+json" }).end(JSON.stringify(body));
}

export function problem(status, code, detail, more = {}) {
  return { problem: { status, code, detail, ...more } };
}

export function wrong(fields, code = "invalid-input") {
  return problem(422, code, Object.values(fields)[0], { fields });
}
