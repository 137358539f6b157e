import { describe, expect, it } from "vitest";
import { ApiProblem } from "~/api/problem";
import { acceptText } from "~/text/connections";
import { codeProblem } from "./codeProblem";

describe("codeProblem", () => {
  it("prefers what the node says", () => {
    const error = new ApiProblem(422, { code: "code-expired", detail: "The code expired on 3 March." });
    expect(codeProblem(error)).toBe("The code expired on 3 March.");
  });

  it.each(Object.keys(acceptText.codeErrors))("has a sentence of its own for %s", (code) => {
    expect(codeProblem(new ApiProblem(422, { code }))).toBe(acceptText.codeErrors[code]);
  });

  it("gives each refusal another sentence", () => {
    const sentences = Object.values(acceptText.codeErrors);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("is silent without an error", () => {
    expect(codeProblem(null)).toBeUndefined();
  });
});
