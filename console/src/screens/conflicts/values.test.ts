import { expect, test } from "vitest";
import { readable } from "./values";

test("values are read by their names", () => {
  expect(readable("text")).toBe("text");
  expect(readable([{ label: "a" }, { label: "b" }])).toBe("a, b");
  expect(readable({ name: "Done", id: "3" })).toBe("Done");
  expect(readable({ key: "u1", displayName: "Ann" })).toBe("Ann");
  expect(readable(null)).toBe("");
  expect(readable(7)).toBe("7");
});
