import { expect, it } from "vitest";
import { writeNumber } from "./list-number";

it("writes numbers as lists do", () => {
  expect([1, 4, 26, 27, 1999].map((count) => writeNumber(count, "a"))).toEqual([
    "a",
    "d",
    "z",
    "aa",
    "wwwwwwwwww",
  ]);
  expect([1, 4, 9, 14, 1999].map((count) => writeNumber(count, "I"))).toEqual([
    "I",
    "IV",
    "IX",
    "XIV",
    "MCMXCIX",
  ]);
  expect([writeNumber(7, "01"), writeNumber(0, "1"), writeNumber(0, "i")]).toEqual(["07", "0", ""]);
});
