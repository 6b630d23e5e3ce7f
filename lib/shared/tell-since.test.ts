import { describe, expect, it } from "vitest";
import { tellSince } from "./tell-since";

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000] as const;
const now = new Date("2026-03-31T12:00:00Z");

describe("how long ago a moment was", () => {
  it.each([
    [0, "just now"],
    [59 * second, "just now"],
    [-5 * minute, "just now"],
    [minute, "1 minute ago"],
    [59 * minute, "59 minutes ago"],
    [90 * minute, "1 hour ago"],
    [23 * hour, "23 hours ago"],
    [day, "yesterday"],
    [30 * day, "30 days ago"],
    [31 * day, "28 Feb 2026"],
  ])("%d ms: %s", (past, told) => {
    expect(tellSince(new Date(now.getTime() - past), now)).toBe(told);
  });
});
