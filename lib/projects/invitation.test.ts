import { describe, expect, it } from "vitest";
import { expiryAfter, invitationState } from "./invitation";

const now = new Date("2026-03-01T12:00:00Z");
const later = new Date("2026-03-02T12:00:00Z");

describe("invitationState", () => {
  it.each([
    ["open", later, null],
    ["expired", now, null],
    ["expired", new Date("2026-02-28T12:00:00Z"), null],
    ["withdrawn", later, now],
    ["withdrawn", now, now],
  ] as const)("is %s when it ends %s and was withdrawn %s", (state, expiresAt, revokedAt) => {
    expect(invitationState({ expiresAt, revokedAt }, now)).toBe(state);
  });
});

describe("expiryAfter", () => {
  it("counts days of 24 hours", () => {
    expect(expiryAfter(1, now)).toEqual(later);
    expect(invitationState({ expiresAt: expiryAfter(7, now), revokedAt: null }, later)).toBe("open");
  });
});
