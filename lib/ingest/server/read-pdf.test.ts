import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/ingest/ingested";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { hasShared, readShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { assemblePdf } from "./assemble-pdf";
import { readPdf } from "./read-pdf";

const context = { limits: defaultLimits, onProgress: () => undefined };
const folder = mkdtempSync(path.join(tmpdir(), "excerpta-pdf-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A PDF that names one empty page `count` times. */
const makePdf = (count: number): Buffer =>
  assemblePdf([
    ["<</Type/Catalog/Pages 2 0 R>>"],
    [`<</Type/Pages/Count ${count}/Kids[${"3 0 R ".repeat(count)}]>>`],
    ["<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"],
  ]);

describe("readPdf", () => {
  it("refuses a hundred thousand pages by their number, and tells how far it is with fewer", async () => {
    const many = path.join(folder, "many.pdf");
    writeFileSync(many, makePdf(100_000));
    await expect(readPdf(many, context)).rejects.toMatchObject({
      code: "TOO_LARGE",
      message: expect.stringContaining("100,000 pages; the limit is 2,000") as string,
    });
    const few = path.join(folder, "few.pdf");
    writeFileSync(few, makePdf(250));
    const told: string[] = [];
    const read = await readPdf(few, {
      ...context,
      onProgress: (share, stage) => told.push(`${share} ${stage}`),
    });
    expect(read.pages).toHaveLength(250);
    expect(read.warnings).toMatchObject([{ code: "NO_TEXT" }]);
    expect(told.slice(0, 2)).toEqual(["0 Reading page 1 of 250", "0.012 Reading page 4 of 250"]);
    expect(told.length).toBeLessThanOrEqual(100);
  });
});

describe.skipIf(!hasShared)("readPdf with ../shared/corpus", { timeout: 60_000 }, () => {
  const readFrom = async (name: string) => {
    const read = await readPdf(sharedPath(`corpus/${name}`), context);
    expect(blockProblems(read.text, read.blocks)).toEqual([]);
    const textOf = (block: Block) => excerptText(read.text, [block], [block]);
    const listTexts = (kind: Block["kind"]) => read.blocks.filter((block) => block.kind === kind).map(textOf);
    return { ...read, textOf, listTexts };
  };
  /** The cells of a table, row by row. */
  function rowsOf(text: string, blocks: readonly Block[], number = 0): string[][] {
    const rows: string[][] = [];
    for (const { row, column, ranges } of blocks.filter(({ kind }) => kind === "table")[number]?.cells ??
      []) {
      (rows[row] ??= [])[column] = ranges.map(({ start, end }) => text.slice(start, end)).join(" ");
    }
    return rows;
  }

  it("reads the table, the notes and the words of en2col as they were set", async () => {
    const { text, blocks, listTexts } = await readFrom("made/en2col.pdf");
    const truth = readShared("corpus/made/en2col.gt.txt");
    const table = truth.split("\n").filter((line) => line.includes("\t"));
    const join = (cell: string) =>
      cell.replace("in- creased", "increased").replace("exer- cises", "exercises");
    expect(rowsOf(text, blocks).map((row) => row.map(join).join("\t"))).toEqual(table);
    const notes = readShared("corpus/made/en2col.fn.txt").trim().split("\n");
    expect(listTexts("footnote").map((note) => note.replace(/^\d/, ""))).toEqual(notes);
    const continued = blocks.filter((block) => block.continues);
    expect(continued.map((block) => text.slice(block.start, block.start + 20))).toEqual([
      "promote respect for ",
    ]);
    // The other two stand inside of a paragraph that runs over the page.
    expect(listTexts("furniture")).toHaveLength(4);
    expect(listTexts("heading")).toContain("Article 17");
  });

  it("reads a table with cells over two rows, and running heads of a single page", async () => {
    const { text, blocks, listTexts } = await readFrom("pdf/2305.03393v1-pg9.pdf");
    const rows = rowsOf(text, blocks);
    expect(rows).toHaveLength(5);
    expect(rows.every((row) => row.length === 8)).toBe(true);
    expect(rows[1]).toEqual([
      "6",
      "6",
      "OTSL HTML",
      "0.965 0.969",
      "0.934 0.927",
      "0.955 0.955",
      "0.88 0.857",
      "2.73 5.39",
    ]);
    expect(listTexts("furniture")).toHaveLength(1);
    expect(listTexts("caption")).toHaveLength(1);
    expect(blocks.filter(({ kind }) => kind === "heading").map(({ level }) => level)).toEqual([3, 3]);
  });

  it.each([
    ["pdf/MultiColumn.pdf", 24, ["1", "100", "200"]],
    ["pdf/arabic-table.pdf", 3, ["من اين انت؟", "انا من ولاية كارولينا الشمال"]],
  ])("reads the table of %s", async (name, count, first) => {
    const { text, blocks } = await readFrom(name);
    const rows = rowsOf(text, blocks);
    expect(rows).toHaveLength(count);
    expect(rows[0]).toEqual(first);
  });

  it("begins the rows of a tagged table where its script does", async () => {
    const { text, blocks } = await readFrom("pdf/right_to_left_03.pdf");
    const table = blocks.filter(({ cells }) => cells !== undefined)[1];
    expect(rowsOf(text, table ? [table] : [])[0]).toEqual(["تاريخ ارائه مدارک", "1403/09/19"]);
  });

  it("puts lam and alef in the right order", async () => {
    const { text } = await readFrom("pdf/right_to_left_01.pdf");
    const first = "تحسين الإنتاجية وحل المشكلات من خلال البرمجة بلغة R وPython";
    expect(text.replace(/\s+/g, " ").startsWith(first)).toBe(true);
  });

  it("takes the numbers of a hearing's lines as furniture", async () => {
    const { listTexts } = await readFrom("pdf/scotus-transcript-p1.pdf");
    expect(listTexts("furniture")[0]).toMatch(/^1 2 3 .* 25$/);
  });

  it.each([
    // file, headings, captions, footnotes, references, tables
    ["pdf/tracemonkey.pdf", 27, 10, 2, 19, 5],
    ["pdf/multi-column-2p.pdf", 6, 0, 5, 0, 0],
    ["pdf/ieee-2col-authors.pdf", 12, 13, 0, 23, 10],
    ["pdf/footnotes.pdf", 1, 0, 1, 0, 0],
  ])("finds the parts of %s", async (name, headings, captions, footnotes, references, tables) => {
    const { listTexts } = await readFrom(name);
    const kinds = ["heading", "caption", "footnote", "reference", "table"] as const;
    expect(kinds.map((kind) => listTexts(kind).length)).toEqual([
      headings,
      captions,
      footnotes,
      references,
      tables,
    ]);
  });

  it("reads references one by one", async () => {
    const { listTexts } = await readFrom("pdf/tracemonkey.pdf");
    expect(listTexts("reference").every((entry) => /^\[\d+\]/.test(entry))).toBe(true);
  });
});
