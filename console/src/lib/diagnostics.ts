import type { Diagnostic, Side } from "~/api/types";

/** Where a text's lines start and how long it is, as far as marking needs it; CodeMirror's `Text` fits. */
export interface LineSource {
  readonly length: number;
  readonly lines: number;
  line(number: number): { readonly from: number; readonly to: number };
}

function offset(text: LineSource, line: number, column: number): number {
  if (line < 1) return 0;
  if (line > text.lines) return text.length;
  const { from, to } = text.line(line);
  return Math.min(to, from + Math.max(0, column - 1));
}

/**
 * The part of a text that a diagnostic marks. Lines and columns count from one. A finding for an older, longer text is moved
 * into the text; one of no width marks the character beside it, so that it can be seen.
 */
export function markedRange(text: LineSource, finding: Diagnostic): { from: number; to: number } {
  const from = offset(text, finding.line, finding.column);
  const to = Math.max(from, offset(text, finding.endLine, finding.endColumn));
  if (to > from) return { from, to };
  const line = text.line(Math.min(Math.max(finding.line, 1), text.lines));
  if (from < line.to) return { from, to: from + 1 };
  return { from: Math.max(line.from, from - 1), to: from };
}

export function ofSide(findings: readonly Diagnostic[], side: Side): Diagnostic[] {
  return findings.filter((finding) => finding.side === side);
}
