import { describe, expect, it } from "vitest";
import { describeReport } from "./describe-report";
import { cleanFolder } from "./import-options";
import { describeReading } from "./import-report";

const reading = {
  title: "A study",
  text: { length: 12_345 },
  blocks: [{ kind: "heading" }, { kind: "paragraph" }, { kind: "table" }, { kind: "heading" }] as const,
  form: "pdf",
  language: "ur",
  pages: 12,
  extraction: { engine: "pdfium", version: "2.15.1", warnings: [] },
} as const;

describe("an import report", () => {
  it("counts what was found", () => {
    expect(describeReading(reading)).toMatchObject({
      headings: 2,
      tables: 1,
      footnotes: 0,
      characters: 12_345,
    });
  });

  it("says it in words, without what does not apply", () => {
    expect(describeReport(describeReading(reading))).toEqual([
      ["Read as", "PDF"],
      ["Pages", "12"],
      ["Characters", "12,345"],
      ["Found", "2 headings, 1 table"],
      ["Language", "Urdu"],
      ["Read by", "pdfium 2.15.1"],
    ]);
    const plain = { ...reading, form: "plain", language: "", pages: 0, blocks: [] } as const;
    const extraction = { ...reading.extraction, encoding: "windows-1251" };
    expect(describeReport(describeReading({ ...plain, extraction }))).toEqual(
      expect.arrayContaining([
        ["Found", "Paragraphs only"],
        ["Language", "Not recognised"],
        ["Letters stored as", "windows-1251"],
      ]),
    );
  });
});

it.each([
  ["interviews/2020", "interviews/2020"],
  ["/a//b/", "a/b"],
  ["..\\..\\etc/./x", "etc/x"],
  ["a\u0000b/\u202ec", "ab/c"],
  ["", ""],
])("cleans the folder %j: %j", (path, clean) => {
  expect(cleanFolder(path)).toBe(clean);
});
