import { expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { stepUnit } from "./step-unit";

const units = [10, 30, 50].map((start) => [{ start: offset(start), end: offset(start + 10) }]);

it.each([
  [0, null, 1, 1],
  [2, null, 1, null],
  [0, null, -1, null],
  [2, 0, -1, 1],
  [null, null, 1, 0],
  [null, 10, 1, 0],
  [null, 11, 1, 1],
  [null, 60, 1, null],
  [null, 60, -1, 2],
  [null, 10, -1, null],
] as const)("from unit %s with the caret at %s by %i: %s", (from, caret, by, to) => {
  expect(stepUnit(units, from, caret, by)).toBe(to);
});

it("finds none where there is none", () => {
  expect(stepUnit([], null, null, 1)).toBeNull();
});
