import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { canonicalText } from "./canonical-text";
import { checkShape } from "./check-shape";
import { parseDelimited } from "./parse-delimited";
import { delimiters, sheetLimits } from "./sheet";

const cellsOf = (text: string) => parseDelimited(text).sheet.rows.map(({ cells }) => cells);

describe("parseDelimited", () => {
  it.each([
    [
      "commas",
      'a,b\n1,"x, y"\n2,z',
      ",",
      [
        ["a", "b"],
        ["1", "x, y"],
        ["2", "z"],
      ],
    ],
    [
      "semicolons, decimal commas",
      "a;b\r\n1,5;x\r\n2,5;y\r\n",
      ";",
      [
        ["a", "b"],
        ["1,5", "x"],
        ["2,5", "y"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\tx, y\n",
      "\t",
      [
        ["a", "b"],
        ["1", "x, y"],
      ],
    ],
    [
      "pipes",
      "a|b|c\n1|2|3\n4|5|6",
      "|",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["4", "5", "6"],
      ],
    ],
    ["one column", "a\nx\ny", ",", [["a"], ["x"], ["y"]]],
    [
      "what the file names",
      "sep=;\na;b\n1,2;3,4",
      ";",
      [
        ["a", "b"],
        ["1,2", "3,4"],
      ],
    ],
  ])("cuts at %s", (_, text, delimiter, rows) => {
    expect(cellsOf(text)).toEqual(rows);
    expect(parseDelimited(text).delimiter).toBe(delimiter);
  });

  it("keeps line ends and doubled quotation marks inside cells, and row numbers past blank rows", () => {
    const { sheet, warnings } = parseDelimited('\ufeffname,answer\n,\n  \nA,"one\r\n\r\ntwo ""so"""\nB,\n');
    expect(sheet).toEqual({
      name: "",
      width: 2,
      rows: [
        { number: 1, cells: ["name", "answer"] },
        { number: 4, cells: ["A", 'one\n\ntwo "so"'] },
        { number: 5, cells: ["B"] },
      ],
    });
    expect(warnings).toEqual([]);
  });

  it("takes a chosen delimiter instead of its guess", () => {
    expect(parseDelimited("a;b\n1;2", ",").sheet.rows[0]?.cells).toEqual(["a;b"]);
  });

  it("names the row of a quotation mark that is never closed", () => {
    expect(parseDelimited('a,b\n1,2\n3,"open\n5,6\n').warnings).toEqual([
      expect.stringContaining("Row 3 opens a quotation mark"),
    ]);
  });

  it("refuses too many columns and rows", () => {
    const wide = Array.from({ length: sheetLimits.columns + 1 }, () => "x").join(",");
    expect(() => parseDelimited(wide)).toThrowError(expect.objectContaining({ code: "TOO_LARGE" }));
    const long = "a,b\n".repeat(sheetLimits.rows + 1);
    expect(() => parseDelimited(long)).toThrowError("50,001 rows; the limit is 50,000");
  });

  it("reads back what was written (any cells, any delimiter)", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", "س", "😀", ",", ";", "\t", "|", '"', "\n", " ", "7"),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        fc.constantFrom(...delimiters),
        (rows, delimiter) => {
          const text = Papa.unparse(rows, { delimiter, quotes: true });
          const read = parseDelimited(text, delimiter).sheet.rows;
          const expected = rows.flatMap((row, index) => {
            const cells = row.map((value) => canonicalText(value).trim());
            while (cells.at(-1) === "") cells.pop();
            return cells.length === 0 ? [] : [{ number: index + 1, cells }];
          });
          expect(read).toEqual(expected);
        },
      ),
      { seed: 3 },
    );
  });
});

describe("checkShape", () => {
  it("names rows wider than the header and counts the rest", () => {
    const { sheet } = parseDelimited("a,b\n1,2\n1,2,3\n1\n" + "1,2,3,4\n".repeat(4), ",");
    expect(checkShape(sheet, 1)).toEqual([
      "Row 3 has 3 columns, the header has 2. Its last cells are kept in columns without a name.",
      "Row 5 has 4 columns, the header has 2. Its last cells are kept in columns without a name.",
      "Row 6 has 4 columns, the header has 2. Its last cells are kept in columns without a name.",
      "So have 2 more rows. Check how cells are set apart.",
    ]);
  });

  it("has nothing to say about a sound sheet, and tells columns without a name", () => {
    expect(checkShape(parseDelimited("a,b\n1,2\n3\n").sheet, 1)).toEqual([]);
    expect(checkShape(parseDelimited(",b\n1,2\n").sheet, 1)).toEqual([
      "The file has one column that has no name in its header (row 1).",
    ]);
  });
});
