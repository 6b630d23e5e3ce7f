import { expect, it } from "vitest";
import { cutPieces } from "./cut-pieces";

it("cuts at boundaries, at what is hidden, and at blocks, and loses nothing", () => {
  const text = "one *two* three\n\nfour";
  const pieces = cutPieces({ text, hidden: [4, 5, 8, 9], breaks: [17] }, [{ start: 0, end: 7 }]);
  expect(pieces.map(({ piece }) => piece).join("")).toBe(text);
  expect(pieces.filter(({ inside, hidden }) => inside && !hidden).map(({ piece }) => piece)).toEqual([
    "one ",
    "tw",
  ]);
  expect(pieces.filter(({ hidden }) => hidden).map(({ piece }) => piece)).toEqual(["*", "*"]);
  expect(pieces.filter(({ breaks }) => breaks).map(({ piece }) => piece)).toEqual(["four"]);
});

it("has none of no text", () => {
  expect(cutPieces({ text: "", hidden: [], breaks: [] }, [])).toEqual([]);
});
