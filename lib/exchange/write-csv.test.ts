import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Sheet } from "./sheet";
import { writeCsv } from "./write-csv";

const sheet = (rows: Sheet["rows"], headings = ["Code", "Excerpt"]): Sheet => ({
  title: "T",
  columns: headings.map((heading) => ({ heading })),
  rows,
});

const read = (csv: string) => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;

describe("writeCsv", () => {
  it("begins with a byte order mark and ends its records with CRLF", () => {
    expect(writeCsv(sheet([["a", "b"]]))).toBe("\uFEFFCode,Excerpt\r\na,b\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "=x\n=y"])(
    "puts an apostrophe before %j",
    (text) => {
      expect(read(writeCsv(sheet([[text, "b"]])))[1]).toEqual([`'${text}`, "b"]);
    },
  );

  it("guards headings and every kind of value but numbers", () => {
    const csv = writeCsv(sheet([[[{ text: "=x", note: "p. 1" }], -5]], ["=H", "n"]));
    expect(read(csv)).toEqual([
      ["'=H", "n"],
      ["'=x\np. 1", "-5"],
    ]);
  });

  it("keeps quotes, separators, emoji and right-to-left text", () => {
    const texts = ['say "no", twice; ok', "👩‍🚀 🇵🇰", "مرحبا בעולם"];
    expect(read(writeCsv(sheet([texts], ["a", "b", "c"])))[1]).toEqual(texts);
  });

  it("reads back as it was, apart from the guard", () => {
    const text = fc.string({ unit: "binary", minLength: 1 }).map((value) => `x${value}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const { data } = Papa.parse<string[]>(writeCsv(sheet(rows)).slice(1), { newline: "\r\n" });
        expect(data.slice(1, -1)).toEqual(rows);
      }),
      { seed: 7, numRuns: 50 },
    );
  });
});
