import { describe, expect, it } from "vitest";
import { coverNames, edgeOfName, namesWithin, passName, shownTitle } from "./shown-name";

const names = [
  { start: 2, end: 5, shown: "P1" },
  { start: 5, end: 8, shown: "P2" },
  { start: 12, end: 13, shown: "P3" },
];

describe("names that are shown as something else", () => {
  it.each([
    [0, 2, []],
    [0, 3, ["P1"]],
    [4, 6, ["P1", "P2"]],
    [8, 12, []],
    [0, 20, ["P1", "P2", "P3"]],
    [13, 20, []],
  ])("are within [%i, %i)", (start, end, found) => {
    expect(namesWithin(names, { start, end }).map(({ shown }) => shown)).toEqual(found);
  });

  it.each([
    [2, 2, 2],
    [3, 2, 5],
    [5, 5, 5],
    [7, 5, 8],
    [9, 9, 9],
    [12, 12, 12],
  ])("have edges around %i at %i and %i", (at, start, end) => {
    expect([edgeOfName(names, at, "start"), edgeOfName(names, at, "end")]).toEqual([start, end]);
  });

  it("are taken whole by ranges that cut them", () => {
    const range = (start: number, end: number) => ({ start, end, passageId: "p" });
    expect(coverNames(names, [range(0, 2), range(3, 4), range(7, 12)])).toEqual([
      range(0, 2),
      range(2, 5),
      range(5, 12),
    ]);
  });

  it("are gone over by a caret, whichever way it comes", () => {
    expect([passName(names, 2, 3), passName(names, 5, 4), passName(names, 0, 9)]).toEqual([5, 2, 9]);
  });
});

describe("what a document is called", () => {
  it("is not told of one whose names are not known", () => {
    const found = { names: [], authors: "", titles: { a: "With P1" } };
    expect([shownTitle(found, "a"), shownTitle(found, "added since"), shownTitle(null, "a")]).toEqual([
      "With P1",
      "…",
      "…",
    ]);
  });
});
