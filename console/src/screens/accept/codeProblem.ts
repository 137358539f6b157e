import { ApiProblem, messageOf } from "~/api/problem";
import { acceptText } from "~/text/connections";

/**
 * What to show for a refused code. The node's own sentence wins, since it knows more (when a code expired, say); the
 * catalogue's stands in where the node sent none.
 */
export function codeProblem(error: unknown): string | undefined {
  if (!error) return undefined;
  if (!(error instanceof ApiProblem)) return messageOf(error);
  const own = error.fields.code ?? error.message;
  const bare = !own || own.startsWith("The node answered with status");
  return bare ? (acceptText.codeErrors[error.code] ?? own) : own;
}
