import { describe, expect, it } from "vitest";
import { findPdfTables } from "./pdf-table";
import { filler, makeLine, makePage, makePieces } from "./testing/make-pdf-page";
import type { PdfLine } from "./pdf-page";

/** The cells of the first table, row by row; lines of a cell parted by "/". */
function readTable(lines: readonly PdfLine[], rules: readonly number[] = []) {
  const page = { ...makePage(...lines), rules: rules.map((y) => ({ y, left: 40, right: 400 })) };
  const [table] = findPdfTables(page, new Set());
  const rows: string[][] = [];
  for (const cell of table?.cells ?? []) {
    (rows[cell.row] ??= [])[cell.column] = cell.parts.map((part) => part.text).join("/");
  }
  return table ? { from: table.from, to: table.to, rows, header: table.cells[0]?.header } : null;
}

const simple = [
  makePieces([50, "Sector"], [150, "Finding"], 110),
  makePieces([50, "Energy"], [150, "12"], 124),
  makePieces([50, "Trade"], [150, "7"], 138),
];

describe("findPdfTables", () => {
  it("finds rows and columns between paragraphs", () => {
    const found = readTable([makeLine(filler.repeat(2), 80), ...simple, makeLine(filler.repeat(2), 170)]);
    expect(found).toEqual({
      from: 1,
      to: 4,
      header: true,
      rows: [
        ["Sector", "Finding"],
        ["Energy", "12"],
        ["Trade", "7"],
      ],
    });
  });

  it("gives wrapped lines to the cell that had no room, also where the file writes cell by cell", () => {
    const lines = [
      makePieces([50, "Sector"], [150, "Finding of it"], [300, "Evidence"], 110),
      makePieces([50, "Energy"], [150, "Official love"], 124),
      makePieces([150, "for offices"], 136),
      makePieces([300, "Flow"], 124),
      makePieces([50, "Trade"], [150, "Low"], [300, "Little"], 150),
    ];
    expect(readTable(lines)?.rows).toEqual([
      ["Sector", "Finding of it", "Evidence"],
      ["Energy", "Official love/for offices", "Flow"],
      ["Trade", "Low", "Little"],
    ]);
  });

  it("believes the rules that are drawn between rows", () => {
    const lines = [
      makePieces([50, "Name"], [150, "What"], 110),
      makePieces([150, "One"], 124),
      makePieces([50, "A"], [150, "two"], 136),
      makePieces([50, "B"], [150, "Three"], 152),
    ];
    expect(readTable(lines, [98, 112, 139, 155])?.rows).toEqual([
      ["Name", "What"],
      ["A", "One/two"],
      ["B", "Three"],
    ]);
  });

  it("counts columns from the right where the words are Arabic", () => {
    const lines = ["الاسم", "باب", "دار"].map((word, row) =>
      makePieces([50, "12"], [150, word], 110 + 14 * row),
    );
    expect(readTable(lines)?.rows).toEqual([
      ["الاسم", "12"],
      ["باب", "12"],
      ["دار", "12"],
    ]);
  });

  it("is not deceived by numbered lines, two rows, or text in columns", () => {
    const numbered = [1, 2, 3, 4].map((number) =>
      makePieces([20, String(number)], [60, filler], 100 + 12 * number),
    );
    expect(readTable(numbered)).toBeNull();
    expect(readTable(simple.slice(0, 2))).toBeNull();
    const columns = [1, 2, 3, 4, 5].map((row) => makePieces([50, filler], [300, filler], 100 + 12 * row));
    expect(readTable(columns)).toBeNull();
    expect(readTable([])).toBeNull();
  });
});
