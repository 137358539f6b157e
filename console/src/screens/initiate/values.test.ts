import { describe, expect, it } from "vitest";
import type { Destination } from "~/api/types";
import { acceptAddress, emptyValues, isDirty, requestOf, typeOf } from "./values";

describe("isDirty", () => {
  it("is false for an untouched wizard", () => {
    expect(isDirty(emptyValues)).toBe(false);
  });

  it("is true once anything was entered", () => {
    expect(isDirty({ ...emptyValues, noUrl: true })).toBe(true);
    expect(isDirty({ ...emptyValues, information: { ...emptyValues.information, description: "x" } })).toBe(true);
  });
});

const project = { id: "1", key: "ACME", name: "Acme" };
const filled = {
  ...emptyValues,
  information: { localShortName: " A ", remoteShortName: "B ", name: " A to B ", description: " " },
  systemId: "s1",
  project,
};
const node: Destination = {
  url: "https://b.example",
  name: "Company B",
  trackers: ["Jira Cloud"],
  fingerprint: "aa",
  type: "public",
  modes: ["script"],
  consoleUrl: null,
  toldBy: null,
};

describe("typeOf", () => {
  it("follows the address and the two switches", () => {
    expect(typeOf(emptyValues)).toBeNull();
    expect(typeOf({ ...emptyValues, destination: node })).toBe("public");
    expect(typeOf({ ...emptyValues, destination: { ...node, type: "local" } })).toBe("local");
    expect(typeOf({ ...emptyValues, noUrl: true, destination: node })).toBe("private");
    expect(typeOf({ ...emptyValues, noUrl: true, relayed: true })).toBe("relayed");
  });
});

describe("requestOf", () => {
  it("needs a project and a destination", () => {
    expect(requestOf({ ...filled, noUrl: true, project: null })).toBeNull();
    expect(requestOf(filled)).toBeNull();
  });

  it("trims what was typed", () => {
    expect(requestOf({ ...filled, noUrl: true })).toEqual({
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

  it("names what each type needs beyond that", () => {
    expect(requestOf({ ...filled, destination: node })).toMatchObject({ type: "public", destinationUrl: node.url });
    const relayed = requestOf({ ...filled, noUrl: true, relayed: true, relayUrl: " https://r.example " });
    expect(relayed).toMatchObject({ type: "relayed", relayUrl: "https://r.example" });
    const local = { ...filled, destination: { ...node, type: "local" as const } };
    expect(requestOf(local)).toBeNull();
    const other = { ...project, key: "OPS" };
    expect(requestOf({ ...local, remoteSystemId: "s2", remoteProject: other })).toMatchObject({
      type: "local",
      remoteSystemId: "s2",
      remoteProjectKey: "OPS",
    });
  });
});

describe("acceptAddress", () => {
  it("puts the code where no server sees it", () => {
    const address = new URL(acceptAddress("https://b.example/", "entente1-a+b"));
    expect(address.pathname).toBe("/connections");
    expect(address.search).toBe("");
    expect(new URLSearchParams(address.hash.slice(1)).get("accept")).toBe("entente1-a+b");
  });
});
