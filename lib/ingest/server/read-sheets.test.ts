import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import writeXlsxFile from "write-excel-file/node";
import { afterAll, describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/ingest/ingested";
import type { SheetOptions } from "@/lib/ingest/sheet";
import { makeZip } from "@/lib/ingest/testing/make-zip";
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
    const book = (sheet: string) =>
      makeZip({
        "[Content_Types].xml":
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "xl/workbook.xml": "<workbook/>",
        "xl/worksheets/sheet1.xml": sheet,
      });
    await expect(
      read(made("xxe.xlsx", book('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'))),
    ).rejects.toMatchObject({
      code: "OFFICE_BROKEN",
    });
    await expect(read(made("none.xlsx", book("<worksheet><sheetData>")))).rejects.toMatchObject({
      code: "OFFICE_BROKEN",
    });
    await expect(read(made("bomb.xlsx", book(" ".repeat(30_000_000))))).rejects.toMatchObject({
      code: "TOO_COMPLEX",
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
