import { describe, expect, it } from "vitest";
import { formatAgo } from "./format";

describe("formatAgo", () => {
  it.each([
    [0, "just now"],
    [59_999, "just now"],
    [60_000, "1 minute ago"],
    [3 * 3_600_000 + 5, "3 hours ago"],
    [86_400_000, "yesterday"],
    [9 * 86_400_000, "9 days ago"],
  ])("%i ms ago reads %s", (age, text) => {
    expect(formatAgo(1_000_000_000_000 - age, 1_000_000_000_000)).toBe(text);
  });
});
