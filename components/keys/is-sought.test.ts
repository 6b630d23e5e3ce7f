import { expect, it } from "vitest";
import { isSought } from "./is-sought";

it.each([
  ["", true],
  ["memo", true],
  ["passage WRITE", true],
  ["m", true],
  ["shift+m", true],
  ["shift m", true],
  ["memo code", false],
  ["shift+x", false],
])("seeks %j", (typed, found) => {
  expect(isSought(typed, "Write a memo on the passage", ["Ctrl+e", "Shift+m"])).toBe(found);
});
