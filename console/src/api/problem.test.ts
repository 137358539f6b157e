import { describe, expect, it } from "vitest";
import { ApiProblem, fieldMessage, formMessage, problemFrom } from "./problem";

const nameTaken = new ApiProblem(422, {
  code: "invalid-input",
  detail: "One field is wrong.",
  fields: { name: "Already used." },
});

describe("problemFrom", () => {
  it("keeps code and detail", () => {
    const problem = problemFrom(409, { code: "connection-pending", detail: "It waits for company B to accept." });
    expect([problem.code, problem.message]).toEqual(["connection-pending", "It waits for company B to accept."]);
  });

  it("gives a usable message for a body that is not a problem", () => {
    expect(problemFrom(502, "<html>").message).toBe("The node answered with status 502.");
  });
});

describe("fieldMessage", () => {
  it("finds the message by any of the names", () => {
    expect(fieldMessage(nameTaken, "connectionName", "name")).toBe("Already used.");
  });

  it("is undefined for other fields and other errors", () => {
    expect(fieldMessage(nameTaken, "description")).toBeUndefined();
    expect(fieldMessage(new Error("boom"), "name")).toBeUndefined();
  });
});

describe("formMessage", () => {
  it("is silent when every wrong field shows its own message", () => {
    expect(formMessage(nameTaken, ["name"])).toBeUndefined();
  });

  it("tells about fields that the form doesn't show", () => {
    expect(formMessage(nameTaken, ["description"])).toBe("Already used.");
  });

  it("tells the detail when no field is named", () => {
    expect(formMessage(new ApiProblem(409, { detail: "No." }), ["name"])).toBe("No.");
  });
});
