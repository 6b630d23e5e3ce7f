import { expect, it } from "vitest";
import type { Region } from "@/lib/coding/region";
import { joinRectangles, shareOfRectangles } from "./rectangles";

const on = (left: number, top: number, right: number, bottom: number): Region => ({
  page: 2,
  start: 40,
  left,
  top,
  right,
  bottom,
});

it.each([
  ["one", [on(1, 2, 3, 4)], on(1, 2, 3, 4), on(1, 2, 3, 4)],
  ["two that overlap", [on(0, 0, 10, 10), on(5, 4, 20, 8)], on(0, 0, 20, 10), on(5, 4, 10, 8)],
  ["two that touch", [on(0, 0, 10, 10), on(10, 0, 20, 10)], on(0, 0, 20, 10), null],
  ["two apart", [on(0, 0, 10, 10), on(0, 30, 10, 40)], on(0, 0, 10, 40), null],
  [
    "three of which only two overlap",
    [on(0, 0, 10, 10), on(5, 0, 15, 10), on(12, 0, 20, 10)],
    on(0, 0, 20, 10),
    null,
  ],
])("joins and intersects %s", (_, regions, joined, shared) => {
  expect(joinRectangles(regions)).toEqual(joined);
  expect(shareOfRectangles(regions)).toEqual(shared);
});
