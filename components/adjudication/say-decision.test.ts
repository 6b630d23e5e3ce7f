import { expect, it } from "vitest";
import { sayDecision } from "./say-decision";

const names = { layer: (id: string) => ({ A: "Ann", B: "Ben" })[id] ?? "", code: (id: string) => id };
const a = { id: "a", codeId: "x", layerId: "A", passageId: "p" };
const b = { id: "b", codeId: "y", layerId: "B", passageId: "p" };
const agreed = (codeId: string, passageId = "p") => ({ id: `k ${codeId}`, codeId, passageId });

it.each([
  ["accepted", [agreed("x")], "accepted Ann: “x”"],
  ["accepted", [agreed("x"), agreed("y")], "accepted Ann and Ben: “x” and “y”"],
  ["otherCode", [agreed("z")], "another code: “z”"],
  ["otherBoundaries", [agreed("x", "q")], "other boundaries for “x”"],
  ["neither", [], "none of these codings"],
  ["postponed", [], "postponed"],
] as const)("says %s", (outcome, consensus, expected) => {
  expect(sayDecision({ outcome, consensus, concerned: [a, b] }, names)).toBe(expected);
});

it("says of a single coding that it is not to be one", () => {
  expect(sayDecision({ outcome: "neither", consensus: [], concerned: [a] }, names)).toBe("not to be coded");
});
