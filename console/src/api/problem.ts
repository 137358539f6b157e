import type { Diagnostic } from "./types";

/** The body of an `application/problem+json` answer, as far as it is there. */
interface ProblemBody {
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  fields?: Record<string, string>;
  diagnostics?: Diagnostic[];
}

/** A request that the node refused, or that did not reach it (`status` 0, `code` "network"). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];

  constructor(status: number, body: ProblemBody) {
    super(body.detail || body.title || `The node answered with status ${status}.`);
    this.name = "ApiProblem";
    this.status = status;
    this.code = body.code ?? "unknown";
    this.fields = body.fields ?? {};
    this.diagnostics = body.diagnostics ?? [];
  }
}

/** Reads a refused answer; bodies that aren't problem JSON (a proxy's page) still give a usable problem. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const usable = typeof body === "object" && body !== null ? (body as ProblemBody) : {};
  return new ApiProblem(status, usable);
}

export function networkProblem(): ApiProblem {
  return new ApiProblem(0, {
    code: "network",
    detail: "The node doesn't answer. Check that it is running; what you typed is kept.",
  });
}

/** The text to show for any thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The message for one field, by any of the names under which the node may report it; undefined when the field is not at fault.
 */
export function fieldMessage(error: unknown, ...names: string[]): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  for (const name of names) {
    const message = error.fields[name];
    if (message) return message;
  }
  return undefined;
}

/** The message of a problem that none of the form's fields shows; undefined when every part of it stands at a field. */
export function formMessage(error: unknown, shownFields: readonly string[]): string | undefined {
  if (!error) return undefined;
  if (!(error instanceof ApiProblem)) return messageOf(error);
  const names = Object.keys(error.fields);
  if (names.length === 0) return error.message;
  const unshown = names.filter((name) => !shownFields.includes(name));
  return unshown.length > 0 ? unshown.map((name) => error.fields[name]).join(" ") : undefined;
}
