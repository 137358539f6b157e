import { Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "~/api/types";
import { markedRange, ofSide } from "./diagnostics";

const text = Text.of(["issue.summary =", "", "return"]);

function at(line: number, column: number, endLine: number, endColumn: number): Diagnostic {
  const place = { line, column, endLine, endColumn };
  return { side: "outgoing", severity: "error", code: "x", message: "m", help: null, ...place };
}

function marked(finding: Diagnostic): string {
  const { from, to } = markedRange(text, finding);
  return text.sliceString(from, to);
}

describe("markedRange", () => {
  it("marks from column to end column", () => {
    expect(marked(at(1, 7, 1, 14))).toBe("summary");
  });

  it("marks over lines", () => {
    expect(marked(at(1, 15, 3, 7))).toBe("=\n\nreturn");
  });

  it("marks the character beside an empty range", () => {
    expect(marked(at(1, 1, 1, 1))).toBe("i");
    expect(marked(at(1, 16, 1, 16))).toBe("=");
  });

  it.each([
    [at(2, 1, 2, 1), 16, 16],
    [at(9, 4, 9, 9), 22, 23],
    [at(0, 0, 0, 0), 0, 1],
    [at(3, 90, 3, 99), 22, 23],
  ])("stays inside the text (%#)", (finding, from, to) => {
    expect(markedRange(text, finding)).toEqual({ from, to });
  });
});

describe("ofSide", () => {
  it("keeps one side's findings", () => {
    const incoming: Diagnostic = { ...at(1, 1, 1, 2), side: "incoming" };
    expect(ofSide([at(1, 1, 1, 2), incoming], "incoming")).toEqual([incoming]);
  });
});
