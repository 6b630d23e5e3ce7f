import { expect, it } from "vitest";
import { listPages } from "./list-pages";

it.each([
  [[2], "page 3"],
  [[0, 1], "pages 1–2"],
  [[0, 2, 3, 4, 8], "pages 1, 3–5 and 9"],
  [
    Array.from({ length: 12 }, (_, index) => 2 * index).concat(23),
    "pages 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 and 3 more",
  ],
])("lists %j as %s", (indexes, words) => {
  expect(listPages(indexes)).toBe(words);
});
