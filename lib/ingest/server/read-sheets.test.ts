import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import writeXlsxFile from "write-excel-file/node";
import { afterAll, describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/ingest/ingested";
import type { SheetOptions } from "@/lib/ingest/sheet";
import { makeXlsx } from "@/lib/ingest/testing/make-xlsx";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { readSheets } from "./read-sheets";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-sheets-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string, options: SheetOptions = {}) => readSheets(file, options, defaultLimits);

function made(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const umlauts = "Name;Antwort\nJürgen;schön\nZoë;größer\n";

describe("readSheets of text", () => {
  it.each(["utf-8", "utf-16le", "utf-16be"])("reads %s by its byte order mark", async (encoding) => {
    const file = made(`${encoding}.csv`, iconv.encode(umlauts, encoding, { addBOM: true }));
    const { sheets, delimiter } = await read(file);
    expect(sheets[0]?.rows[1]?.cells).toEqual(["Jürgen", "schön"]);
    expect(delimiter).toBe(";");
  });

  it("reads what it is told to, and says when it guessed", async () => {
    const file = made("latin.csv", iconv.encode(umlauts.repeat(20), "windows-1252"));
    expect((await read(file)).warnings[0]).toContain("which is a guess");
    const chosen = await read(file, { encoding: "windows-1252" });
    expect(chosen).toMatchObject({ encoding: "windows-1252", warnings: [] });
    expect(chosen.sheets[0]?.rows[2]?.cells).toEqual(["Zoë", "größer"]);
  });

  it("refuses what holds nothing, and what is no table", async () => {
    await expect(read(made("empty.csv", "\n ,\n"))).rejects.toMatchObject({ code: "EMPTY" });
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
    await expect(read(made("a.csv", png))).rejects.toMatchObject({ code: "WRONG_TYPE" });
    const old = Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(600), "hex");
    await expect(read(made("old.xls", old))).rejects.toMatchObject({ code: "OLD_OFFICE" });
  });
});

describe("readSheets of workbooks", () => {
  it("shows dates, numbers and truth as a person sees them", async () => {
    const file = path.join(folder, "kinds.xlsx");
    const rows = [
      [{ value: "When" }, { value: "How much" }, { value: "So" }, { value: "Said" }],
      [
        { value: new Date("2024-05-31T00:00:00Z"), type: Date, format: "yyyy-mm-dd" },
        { value: 0.1 + 0.2 },
        { value: true },
        { value: " two\r\nlines & <marks> " },
      ],
      [
        { value: new Date("2024-05-31T14:30:00Z"), type: Date, format: "yyyy-mm-dd hh:mm" },
        { value: 12345678901 },
        null,
        null,
      ],
    ];
    await writeXlsxFile([{ data: rows, sheet: "Antworten" }]).toFile(file);
    const { sheets } = await read(file);
    expect(sheets.map(({ name }) => name)).toEqual(["Antworten"]);
    expect(sheets[0]?.rows.slice(1).map(({ cells }) => cells)).toEqual([
      ["2024-05-31", "0.3", "TRUE", "two\nlines & <marks>"],
      ["2024-05-31 14:30", "12345678901"],
    ]);
  });

  it("refuses archives that are none, hold a DOCTYPE or unpack without end", async () => {
    const refused = (name: string, content: Uint8Array, code: string) =>
      expect(read(made(name, content))).rejects.toMatchObject({ code });
    await refused(
      "xxe.xlsx",
      makeXlsx({ rows: "", prolog: '<!DOCTYPE a [<!ENTITY b "c">]>' }),
      "OFFICE_BROKEN",
    );
    await refused("none.xlsx", makeXlsx({ rows: "<row>" }), "OFFICE_BROKEN");
    await refused("bomb.xlsx", makeXlsx({ rows: " ".repeat(30_000_000) }), "TOO_COMPLEX");
  });

  it("shows numbers under their formats, shared and rich strings, and what formulas gave", async () => {
    const file = made(
      "formats.xlsx",
      makeXlsx({
        styles:
          '<numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ [$€-407]"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>',
        strings:
          "<si><r><t>Half </t></r><r><t>time</t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_\n_x005F_b</t></si>",
        rows: '<row><c t="s"><v>0</v></c><c s="1"><v>1200.5</v></c><c s="2"><v>0.5</v></c></row><row r="4"><c r="B4" s="3"><f>TODAY()</f><v>45443</v></c><c t="s"><v>1</v></c><c r="E4" t="b"><v>0</v></c></row>',
      }),
    );
    const { sheets, warnings } = await read(file);
    expect(sheets[0]).toEqual({
      name: "A",
      width: 5,
      rows: [
        { number: 1, cells: ["Half time", "1,200.50 €", "50%"] },
        { number: 4, cells: ["", "2024-05-31", "a\n_b", "", "FALSE"] },
      ],
    });
    expect(warnings).toEqual([]);
  });

  it("reads a workbook whose formulas have no results, and says how many cells they leave empty", async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>Ana</t></is></c><c><f>1+1</f></c><c><f>1+2</f><v/></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    const { sheets, warnings } = await read(made("formulas.xlsx", makeXlsx({ rows })));
    expect(sheets[0]?.rows[0]?.cells).toEqual(["Ana", "", "", "#DIV/0!"]);
    expect(warnings).toEqual([
      expect.stringContaining(
        "has 2 cells with a formula whose result was never saved; they are empty here.",
      ),
      expect.stringContaining("has 1 cell whose formula gave an error"),
    ]);
  });

  it("makes no room for rows and columns that only a number tells of", async () => {
    const rows =
      '<row r="2147483647"><c r="XFE1"><v>1</v></c></row><row r="1048576"><c r="B99999999999"><v>2</v></c></row>';
    const { sheets } = await read(made("far.xlsx", makeXlsx({ rows })));
    expect(sheets[0]?.rows).toEqual([
      { number: 1, cells: ["1"] },
      { number: 1_048_576, cells: ["", "2"] },
    ]);
  });

  it("refuses more columns than can be shown", async () => {
    const rows = '<row><c r="XFD1"><v>1</v></c></row>';
    await expect(read(made("wide.xlsx", makeXlsx({ rows })))).rejects.toThrow(
      "The sheet “A” has 16,384 columns; the limit is 500.",
    );
  });

  it("refuses an archive that is cut off", async () => {
    await expect(read(made("cut.xlsx", makeXlsx({ rows: "" }).subarray(0, -40)))).rejects.toMatchObject({
      code: "OFFICE_BROKEN",
    });
  });
});

describe.skipIf(!hasShared)("readSheets of ../shared/corpus/tables", () => {
  it.each([
    ["csv-comma.csv", ",", 6, 12],
    ["csv-semicolon.csv", ";", 6, 12],
    ["csv-tab.csv", "\t", 6, 12],
    ["csv-pipe.csv", "|", 6, 12],
    ["csv-inconsistent-header.csv", ",", 5, 4],
    ["csv-too-many-columns.csv", ",", 5, 5],
    ["stanley-cups-utf-16.csv", ",", 5, 3],
  ])("%s", async (name, delimiter, rows, columns) => {
    const { sheets, ...workbook } = await read(sharedPath(`corpus/tables/${name}`));
    expect(workbook.delimiter).toBe(delimiter);
    expect([sheets[0]?.rows.length, sheets[0]?.width]).toEqual([rows, columns]);
  });

  it("csv-with-long-lines.csv", async () => {
    const { sheets } = await read(sharedPath("corpus/tables/csv-with-long-lines.csv"));
    expect(new Set(sheets[0]?.rows.map(({ cells }) => cells.length)).size).toBe(1);
    expect(sheets[0]?.width).toBeGreaterThan(100);
  });

  it("stanley-cups.xlsx and xlsx_06_edge_cases.xlsx", async () => {
    const cups = await read(sharedPath("corpus/tables/stanley-cups.xlsx"));
    expect(cups.sheets.map(({ name, rows }) => [name, rows.at(-1)?.cells])).toEqual([
      ["Stanley Cups", ["Maple Leafs", "TOR", "13"]],
      ["Stanley Cups Since 67", ["Maple Leafs", "TOR", "0"]],
    ]);
    const edges = await read(sharedPath("corpus/tables/xlsx_06_edge_cases.xlsx"));
    expect(edges.sheets.map(({ name, rows, width }) => [name, rows[0]?.number, width])).toEqual([
      ["missing_header_head", 1, 6],
      ["Attached_left", 2, 7],
      ["Diagonal", 1, 9],
    ]);
  });
});
