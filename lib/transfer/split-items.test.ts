import { expect, it } from "vitest";
import { splitItems } from "./split-items";

/** Items whose JSON is so long. */
const items = (...lengths: readonly number[]) => lengths.map((length) => ["x".repeat(length - 4)]);

it.each([
  ["none", [], []],
  ["no more than a piece can hold", [5, 5, 5, 5], [3, 1]],
  ["long ones sooner", [50, 40, 20], [2, 1]],
  ["one that is too long alone", [10, 200, 10], [1, 1, 1]],
])("splits %s", (_what, lengths, pieces) => {
  const given = items(...lengths);
  const split = splitItems(given, 3, 100);
  expect(split.map(({ length }) => length)).toEqual(pieces);
  expect(split.flat()).toEqual(given);
});
