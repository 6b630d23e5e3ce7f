import { expect, it } from "vitest";
import { sayGroups, sayState } from "./say-webhook";
import { tellState } from "./webhook-view";

const now = new Date("2026-03-01T12:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const row = { nextAt: null, toldAt: null, problem: null, turnedOffAt: null };
const failing = { ...row, toldAt: later(-9_000), problem: "the address answered 500" };

it.each([
  [row, "Not told anything yet."],
  [{ ...row, toldAt: later(-180) }, "Told 3 minutes ago."],
  // Somebody is at it: that is no failure.
  [{ ...row, toldAt: later(-180), nextAt: later(120) }, "Told 3 minutes ago."],
  [{ ...failing, nextAt: later(8) }, "The last try failed: the address answered 500. Next try in 8 seconds."],
  [
    { ...failing, nextAt: later(541) },
    "The last try failed: the address answered 500. Next try in 10 minutes.",
  ],
  [{ ...failing, nextAt: later(-5) }, "The last try failed: the address answered 500. Next try now."],
  [
    { ...failing, nextAt: later(86_400) },
    "The last try failed: the address answered 500. Next try in 24 hours.",
  ],
  [{ ...failing, turnedOffAt: now }, "Turned off: the address answered 500."],
  [{ ...row, turnedOffAt: now }, "Turned off."],
])("says how it fares: %#", (fare, said) => {
  expect(sayState(tellState(fare), now)).toBe(said);
});

it("names what it is told of", () => {
  expect(sayGroups({ groups: [] })).toBe("Everything");
  expect(sayGroups({ groups: ["codings", "team"] })).toBe("Codings, Team and rounds");
});
