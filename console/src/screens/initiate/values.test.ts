import { describe, expect, it } from "vitest";
import { emptyValues, isDirty, requestOf } from "./values";

describe("isDirty", () => {
  it("is false for an untouched wizard", () => {
    expect(isDirty(emptyValues)).toBe(false);
  });

  it("is true once anything was entered", () => {
    expect(isDirty({ ...emptyValues, noUrl: true })).toBe(true);
    expect(isDirty({ ...emptyValues, information: { ...emptyValues.information, description: "x" } })).toBe(true);
  });
});

describe("requestOf", () => {
  it("needs a project", () => {
    expect(requestOf({ ...emptyValues, systemId: "s1" })).toBeNull();
  });

  it("trims what was typed", () => {
    const information = { localShortName: " A ", remoteShortName: "B ", name: " A to B ", description: " " };
    const project = { id: "1", key: "ACME", name: "Acme" };
    expect(requestOf({ ...emptyValues, information, systemId: "s1", project })).toEqual({
      systemId: "s1",
      type: "private",
      mode: "script",
      localShortName: "A",
      remoteShortName: "B",
      name: "A to B",
      description: "",
      projectKey: "ACME",
    });
  });
});
