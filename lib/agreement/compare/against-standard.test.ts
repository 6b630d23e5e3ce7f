import { expect, it } from "vitest";
import { rate } from "../coefficients/testing/rate";
import { holdAgainst } from "./against-standard";

const codes = [
  // The standard, in the middle, gave 3; the first coder 2 of these and 1 more, the last 1 of these.
  rate(
    [
      [1, 1, 1],
      [1, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ],
    [0, 1],
  ),
  // The standard gave none, the first coder one.
  rate(
    [
      [1, 0, 0],
      [0, 0, 0],
    ],
    [0, 1],
  ),
];

it("holds each coder against the standard, code by code and together", () => {
  const { standard, codes: ofCodes, coders, all } = holdAgainst(codes, 1);
  expect(standard).toBe(1);
  expect(ofCodes[0]).toEqual({
    precision: { value: 3 / 4 },
    recall: { value: 3 / 6 },
    f1: { value: 6 / 10 },
  });
  expect(ofCodes[1]).toEqual({
    precision: { value: 0 },
    recall: { value: null, reason: "nothingCoded" },
    f1: { value: 0 },
  });
  expect(coders).toEqual([
    { precision: { value: 2 / 4 }, recall: { value: 2 / 3 }, f1: { value: 4 / 7 } },
    null,
    { precision: { value: 1 }, recall: { value: 1 / 3 }, f1: { value: 2 / 4 } },
  ]);
  expect(all).toEqual({ precision: { value: 3 / 5 }, recall: { value: 3 / 6 }, f1: { value: 6 / 11 } });
});

it("turns precision and recall round where the coder is the standard", () => {
  const two = codes.map((ratings) =>
    rate(
      [...Array(ratings.units).keys()].map((unit) => [
        ratings.values[unit * 3]!,
        ratings.values[unit * 3 + 1]!,
      ]),
      [0, 1],
    ),
  );
  const [one, other] = [holdAgainst(two, 0).all, holdAgainst(two, 1).all];
  expect([one.precision, one.recall, one.f1]).toEqual([other.recall, other.precision, other.f1]);
});
