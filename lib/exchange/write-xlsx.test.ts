import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Sheet } from "./sheet";
import { sheetName, writeXlsx } from "./write-xlsx";

const sheet = (rows: Sheet["rows"], patch: Partial<Sheet> = {}): Sheet => ({
  title: "Findings",
  columns: [{ heading: "Code" }, { heading: "Excerpt", weight: 2 }],
  rows,
  ...patch,
});

/** The rows below the header row. */
async function readBack(given: Sheet) {
  const [first] = await readXlsxFile(Buffer.from(await writeXlsx(given)), { trim: false });
  const header = first!.data.findIndex((row) => row[0] === given.columns[0]!.heading);
  return { name: first!.sheet, data: first!.data, below: first!.data.slice(header + 1) };
}

describe("writeXlsx", () => {
  it("writes title, caption, header and rows", async () => {
    const { data, name } = await readBack(sheet([["Trade", 3]], { caption: "Two coders" }));
    expect(name).toBe("Findings");
    expect(data.map((row) => row.filter((value) => value !== null))).toEqual([
      ["Findings"],
      ["Two coders"],
      [],
      ["Code", "Excerpt"],
      ["Trade", 3],
    ]);
  });

  it("keeps formulas, emoji, right-to-left text and line breaks as text", async () => {
    const texts = ["=1+1", "@x", "👩‍🚀 🇵🇰 𝔘", "مرحبا", " padded ", "two\nlines", "<b>&amp;</b>"];
    const { below } = await readBack(sheet(texts.map((text) => [text, text])));
    expect(below).toEqual(texts.map((text) => [text, text]));
    const xml = strFromU8(unzipSync(await writeXlsx(sheet([["=1+1", "x"]])))["xl/worksheets/sheet1.xml"]!);
    expect(xml).not.toContain("<f>");
  });

  it("leaves out what XML cannot hold, and escapes what Excel would decode", async () => {
    const { below } = await readBack(sheet([["a\u0000b\u0008c\uD83Dd", "x"]]));
    expect(below[0]![0]).toBe("abcd");
    const parts = unzipSync(await writeXlsx(sheet([["_x0041_", "x"]])));
    expect(strFromU8(parts["xl/sharedStrings.xml"]!)).toContain("_x005F_x0041_");
  });

  it("cuts a text at Excel's limit, not inside a surrogate pair", async () => {
    const { below } = await readBack(sheet([["x" + "😀".repeat(20_000), "x"]]));
    const text = String(below[0]![0]);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.endsWith("😀 […]")).toBe(true);
  });

  it("sets paragraphs apart by a blank line, notes by a line break", async () => {
    const { below } = await readBack(sheet([["a", [{ text: "one", note: "p. 3" }, { text: "two" }]]]));
    expect(below[0]![1]).toBe("one\np. 3\n\ntwo");
  });
});

describe("sheetName", () => {
  it.each([
    ["", "Sheet"],
    ["[a]:b*c?/d\\e", "a b c d e"],
    ["'quoted'", "quoted"],
    ["x".repeat(40), "x".repeat(31)],
    ["x".repeat(30) + "😀", "x".repeat(30)],
  ])("%j becomes %j", (title, name) => {
    expect(sheetName(title)).toBe(name);
  });
});
