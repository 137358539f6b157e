import createClient, { type Middleware } from "openapi-fetch";
import { networkProblem, problemFrom } from "./problem";
import type { paths } from "./schema";

let csrf: string | null = null;
let onSignedOut: () => void = () => undefined;

/** Remembers the token that every changing request must carry; null after signing out. */
export function setCsrf(token: string | null): void {
  csrf = token;
}

/** Names what happens when the node says that the session is over. */
export function setSignedOutHandler(handler: () => void): void {
  onSignedOut = handler;
}

const session: Middleware = {
  onRequest({ request }) {
    if (request.method !== "GET" && csrf) request.headers.set("x-entente-csrf", csrf);
    return request;
  },
  onResponse({ response, schemaPath }) {
    const signingIn = schemaPath === "/api/v1/sessions" || schemaPath === "/api/v1/setup";
    if (response.status === 401 && !signingIn) onSignedOut();
    return response;
  },
};

export const api = createClient<paths>({ baseUrl: "/", credentials: "same-origin" });
api.use(session);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Waits for an answer; gives its body, or throws an `ApiProblem`. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch {
    throw networkProblem();
  }
  if (!answer.response.ok) throw problemFrom(answer.response.status, answer.error);
  return answer.data as T;
}
