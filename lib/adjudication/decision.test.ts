import { describe, expect, it } from "vitest";
import { type Decision, fateOf, standingDecisions, stateOf } from "./decision";

const coding = (id: string, passageId = "p", codeId = "x") => ({
  id,
  codeId,
  layerId: `of ${id}`,
  passageId,
});
const decision = (given: Partial<Decision>): Decision => ({
  id: "d",
  documentId: "doc",
  outcome: "accepted",
  concerned: [],
  consensus: [],
  reason: "",
  decidedById: "lea",
  decidedAt: "2026-01-01T00:00:00.000Z",
  reopenedById: null,
  reopenedAt: null,
  ...given,
});

describe("stateOf", () => {
  const [a, b] = [coding("a"), coding("b")];
  const state = (...decisions: Decision[]) => stateOf([a, b], standingDecisions(decisions));
  it.each<[string, Decision[], string]>([
    ["is open without decisions", [], "open"],
    ["is settled by one decision on all", [decision({ concerned: [a, b] })], "settled"],
    ["is settled by one on each", [decision({ concerned: [a] }), decision({ concerned: [b] })], "settled"],
    ["is open while one is left", [decision({ concerned: [a] })], "open"],
    ["is open when a coding got another code", [decision({ concerned: [a, coding("b", "p", "y")] })], "open"],
    ["is open when a coding was moved", [decision({ concerned: [a, coding("b", "q")] })], "open"],
    [
      "is postponed by a part",
      [decision({ concerned: [a] }), decision({ concerned: [b], outcome: "postponed" })],
      "postponed",
    ],
    [
      "is open once reopened",
      [decision({ concerned: [a, b], reopenedAt: "2026-01-02T00:00:00.000Z" })],
      "open",
    ],
    [
      "goes by the latest",
      [
        decision({ concerned: [a, b], decidedAt: "2026-01-03T00:00:00.000Z" }),
        decision({ concerned: [a, b], outcome: "postponed", decidedAt: "2026-01-02T00:00:00.000Z" }),
      ],
      "settled",
    ],
  ])("%s", (_, decisions, expected) => {
    expect(state(...decisions)).toBe(expected);
  });
});

describe("fateOf", () => {
  const own = coding("a", "p", "x");
  it.each([
    ["accepted", [["p", "x"]]],
    [
      "accepted",
      [
        ["p", "y"],
        ["p", "x"],
      ],
    ],
    ["otherCode", [["p", "y"]]],
    ["otherBoundaries", [["q", "x"]]],
    [
      "otherBoundaries",
      [
        ["q", "x"],
        ["p", "y"],
      ],
    ],
    ["notAccepted", [["q", "y"]]],
    ["notAccepted", []],
  ] as const)("is %s by %j", (fate, consensus) => {
    const agreed = consensus.map(([passageId, codeId], index) => ({ id: `k${index}`, passageId, codeId }));
    expect(fateOf({ outcome: "accepted", consensus: agreed }, own)).toBe(fate);
  });
  it("is postponed with the decision", () => {
    expect(fateOf({ outcome: "postponed", consensus: [] }, own)).toBe("postponed");
  });
});
