import { expect, it } from "vitest";
import { offerFewerCoders } from "./fewer-coders";

it.each<[string, number[][], number, [number[], number][]]>([
  ["nobody where all have finished all", [[0, 1, 2]], 3, []],
  ["nobody of two coders", [[0], [1]], 2, []],
  ["who has finished what a third has not", [[0, 1], [0, 1, 2], [0]], 3, [[[0, 1], 2]]],
  [
    "the most documents first, then the most coders",
    [
      [0, 1],
      [0, 1],
      [1, 2, 3],
      [0, 1, 2],
    ],
    4,
    [
      [[0, 1], 3],
      [[1, 2, 3], 1],
      [[0, 1, 2], 1],
    ],
  ],
  ["not fewer coders for the same documents", [[0, 1, 2]], 4, [[[0, 1, 2], 1]]],
  ["nobody where no two have finished the same", [[0], [1], [2]], 3, []],
])("offers %s", (_what, finished, coders, expected) => {
  const offered = offerFewerCoders(finished, coders);
  expect(offered.map((each) => [each.coders, each.documents])).toEqual(expected);
});
