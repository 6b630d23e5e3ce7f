import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { listReadingUnits, touchUnits } from "./reading-units";

const range = (start: number, end: number) => ({ start: offset(start), end: offset(end) });
const paragraph = (start: number, end: number): Block => ({
  ...range(start, end),
  kind: "paragraph",
  hidden: [],
});

describe("listReadingUnits", () => {
  it("gives each block, and of a table each logical row with its wrapped lines", () => {
    const table: Block = {
      ...range(20, 80),
      kind: "table",
      hidden: [],
      cells: [
        { row: 0, column: 0, header: true, ranges: [range(20, 25)] },
        { row: 0, column: 1, header: true, ranges: [] },
        { row: 1, column: 0, header: false, ranges: [range(30, 35)] },
        { row: 1, column: 1, header: false, ranges: [range(36, 40), range(50, 60)] },
        { row: 2, column: 0, header: false, ranges: [range(70, 80)] },
      ],
    };
    expect(listReadingUnits([paragraph(0, 10), table])).toEqual([
      { start: 0, end: 10 },
      { start: 20, end: 25 },
      { start: 30, end: 60 },
      { start: 70, end: 80 },
    ]);
    expect(listReadingUnits([])).toEqual([]);
  });
});

describe("touchUnits", () => {
  const units = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 20, end: 30 },
  ];
  it.each([
    ["inside one", 3, 5, 0, 1],
    ["up to an end", 3, 10, 0, 1],
    ["across two that touch", 19, 21, 1, 3],
    ["over everything", 0, 99, 0, 3],
    ["between units", 10, 12, 1, 1],
    ["after the last", 30, 40, 3, 3],
  ])("%s", (_, start, end, first, last) => {
    expect(touchUnits(units, { start, end })).toEqual({ start: first, end: last });
  });
});
