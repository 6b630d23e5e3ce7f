import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import template from "@/lib/codebook/templates/relations.json";
import { readSampleFiles } from "./sample-files";

const sample = readSampleFiles();
const codable = new Map(template.codes.map((code) => [code.path, code.codable]));
const collapse = (text: string) => text.replace(/\s+/g, " ").trim();
const textOf = (file: string) => sample.documents.find((document) => document.file === file)?.text ?? "";
const occurrences = (text: string, quote: string) => text.split(quote).length - 1;

/** Whole cells of the tab-separated tables; a line without a first cell goes on with the row above. */
function cellsOf(text: string): string[] {
  const rows: string[][] = [];
  for (const line of text.split("\n").filter((line) => line.includes("\t"))) {
    const cells = line.split("\t");
    const above = rows.at(-1);
    if (cells[0] === "" && above) cells.forEach((cell, column) => (above[column] += ` ${cell}`));
    else rows.push(cells);
  }
  return rows.flat().map(collapse);
}

const entries = sample.coders.flatMap((coder) =>
  coder.documents.flatMap(({ file, codings }) =>
    codings.map((coding) => ({ ...coding, file, coder: coder.name })),
  ),
);

describe("sample texts", () => {
  it.each(sample.documents)("$file has 800 to 1,500 words", ({ text }) => {
    const words = text.split(/\s+/).filter(Boolean).length;
    expect(words).toBeGreaterThanOrEqual(800);
    expect(words).toBeLessThanOrEqual(1500);
  });

  it.each(sample.documents)("$file says that it is invented", ({ text }) => {
    expect(collapse(text)).toContain("Sample text written for this program");
  });

  it("have a text file each and no other", () => {
    const files = readdirSync(path.join(process.cwd(), "prisma/seed/sample/texts"));
    expect(files.sort()).toEqual(sample.documents.map((document) => document.file).sort());
  });
});

describe("sample codings", () => {
  it.each(sample.coders.map((coder) => [coder.name, coder.documents] as const))(
    "%s coded every text",
    (_, documents) => {
      expect(documents.map((document) => document.file).sort()).toEqual(
        sample.documents.map((document) => document.file).sort(),
      );
      for (const document of documents) expect(document.codings.length).toBeGreaterThan(20);
    },
  );

  it("quote words that stand exactly once in their text", () => {
    const lost = entries
      .flatMap((entry) => entry.quotes.map((quote) => ({ ...entry, quote })))
      .filter(({ file, quote, unit }) =>
        unit === "cell"
          ? cellsOf(textOf(file)).filter((cell) => cell === quote).length !== 1
          : occurrences(collapse(textOf(file)), quote) !== 1,
      );
    expect(lost.map(({ file, quote }) => `${file}: ${quote}`)).toEqual([]);
  });

  it("use codes of the template, and none that is a heading", () => {
    expect(entries.flatMap((entry) => entry.codes).filter((code) => !codable.get(code))).toEqual([]);
  });

  it("never give one passage a code twice by one coder", () => {
    const keys = entries.flatMap((entry) =>
      entry.codes.map((code) => [entry.coder, entry.file, ...entry.quotes, code].join("|")),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("differ between the coders, who still share most passages", () => {
    const [a, b] = sample.coders.map(
      (coder) =>
        new Set(
          entries
            .filter((entry) => entry.coder === coder.name)
            .flatMap((entry) => entry.codes.map((code) => [entry.file, ...entry.quotes, code].join("|"))),
        ),
    );
    const shared = [...(a ?? [])].filter((key) => b?.has(key)).length;
    expect(shared / (a?.size ?? 0)).toBeGreaterThan(0.5);
    expect(shared / (a?.size ?? 0)).toBeLessThan(0.9);
  });

  it("apply every codable code", () => {
    const used = new Set(entries.flatMap((entry) => entry.codes));
    expect([...codable].filter(([code, can]) => can && !used.has(code))).toEqual([]);
  });
});

describe("sample memos and tables", () => {
  it("memos point at what exists", () => {
    const broken = sample.memos.filter((memo) => {
      if (memo.target === "project") return false;
      if (memo.target === "code") return !codable.has(memo.code);
      if (memo.target === "document") return textOf(memo.document) === "";
      return memo.quotes.some((quote) => occurrences(collapse(textOf(memo.document)), quote) !== 1);
    });
    expect(broken).toEqual([]);
  });

  const under = (code: string, parent: string) => code === parent || code.startsWith(`${parent}/`);
  const cells = sample.tables.flatMap((table) => {
    const rows = table.rows;
    const tests =
      rows.kind === "documents"
        ? sample.documents.map((document) => ({
            row: document.file,
            has: (entry: (typeof entries)[number]) => entry.file === document.file,
          }))
        : template.codes
            .filter((code) => code.path.startsWith(`${rows.code}/`))
            .map(({ path: row }) => ({
              row,
              has: (entry: (typeof entries)[number]) => entry.codes.some((code) => under(code, row)),
            }));
    const facets = table.columns.flatMap((column) => (column.kind === "facet" ? [column.code] : []));
    return tests.flatMap(({ row, has }) =>
      facets.map((facet) => ({ table: table.name, row, facet, entries: entries.filter(has) })),
    );
  });

  it.each(cells)("$table: $row × $facet has an excerpt", ({ facet, entries: ofRow }) => {
    expect(ofRow.some((entry) => entry.codes.some((code) => under(code, facet)))).toBe(true);
  });
});

const papers = path.join(process.cwd(), "../shared/study/papers");
const hasPapers = existsSync(papers) || process.env["EXCERPTA_REQUIRE_SHARED"] === "1";

describe.skipIf(!hasPapers)("sample texts beside published papers", () => {
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  const runs = (text: string) => {
    const all = words(text);
    return all.slice(0, Math.max(0, all.length - 11)).map((_, at) => all.slice(at, at + 12).join(" "));
  };

  it("share no twelve words in a row with them", () => {
    const published = new Set(
      readdirSync(papers).flatMap((name) => runs(readFileSync(path.join(papers, name), "utf8"))),
    );
    expect(published.size).toBeGreaterThan(1000);
    const own = [...sample.documents.map((document) => document.text), JSON.stringify(template.codes)];
    expect(own.flatMap(runs).filter((run) => published.has(run))).toEqual([]);
  });
});

describe("template colours", () => {
  const luminance = (color: string) => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  /** WCAG 2.2 contrast of a stripe with the lightest and the darkest ground it stands on. */
  it.each(template.codes)("$path is legible as a stripe on light and dark", ({ color }) => {
    expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(3);
    expect((luminance(color) + 0.05) / (luminance("#1a1b1e") + 0.05)).toBeGreaterThanOrEqual(3);
  });
});
