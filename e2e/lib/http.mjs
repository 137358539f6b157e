// Requests with a bound in time and errors that say what was asked.

/** An answer that is not a success. `problem` is the parsed body, `status` the HTTP status. */
export class HttpProblem extends Error {
  constructor(method, url, status, text) {
    super(`${method} ${url}: ${status} ${text.slice(0, 500)}`);
    this.status = status;
    try {
      this.problem = JSON.parse(text);
    } catch {
      this.problem = {};
    }
  }

  /** The stable code of the node's API. */
  get code() {
    return this.problem.code;
  }
}

/** Sends JSON, answers parsed JSON (or undefined without a body) and the response. */
export async function request(method, url, { body, headers = {}, timeoutMs = 15_000 } = {}) {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
    redirect: "manual",
  });
  const text = await response.text();
  if (!response.ok) throw new HttpProblem(method, url, response.status, text);
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  return { value: text === "" ? undefined : isJson ? JSON.parse(text) : text, response };
}
