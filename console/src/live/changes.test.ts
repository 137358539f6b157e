import { describe, expect, it } from "vitest";
import { keys } from "~/data/keys";
import { parseChange, reconnectDelay, staleKeys } from "./changes";

describe("parseChange", () => {
  it("reads topic and id", () => {
    expect(parseChange('{"topic":"twins","id":"c1"}')).toEqual({ topic: "twins", id: "c1" });
  });

  it("takes a missing id as null", () => {
    expect(parseChange('{"topic":"systems"}')).toEqual({ topic: "systems", id: null });
  });

  it.each(["", "null", "7", "{}", '{"topic":3}', "{"])("refuses %j", (data) => {
    expect(parseChange(data)).toBeNull();
  });
});

describe("staleKeys", () => {
  it("refreshes the status with the systems, so that the first screen moves on", () => {
    expect(staleKeys({ topic: "systems", id: null })).toContainEqual(keys.status);
  });

  it("refreshes one connection's rules only", () => {
    expect(staleKeys({ topic: "rules", id: "c1" })).toEqual([["rules", "c1"]]);
  });

  it("refreshes list and counts when one twin changed", () => {
    expect(staleKeys({ topic: "twin", id: "t1" })).toEqual([["twin", "t1"], ["twins"], ["errors"], ["connections"]]);
  });

  it("ignores topics of newer nodes", () => {
    expect(staleKeys({ topic: "weather", id: null })).toEqual([]);
  });
});

describe("reconnectDelay", () => {
  it("grows and stays bounded", () => {
    expect([1, 2, 3, 10, 100].map((failures) => reconnectDelay(failures, 1))).toEqual([
      1000, 2000, 4000, 30_000, 30_000,
    ]);
  });

  it("jitters by at most half", () => {
    expect(reconnectDelay(1, 0)).toBe(500);
  });
});
