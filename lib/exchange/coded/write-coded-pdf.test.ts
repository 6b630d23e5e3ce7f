import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/ingest/ingested";
import type { PdfMark } from "@/lib/ingest/pdf-mark";
import { paintPdf } from "@/lib/ingest/server/paint-pdf";
import { readPdf } from "@/lib/ingest/server/read-pdf";
import { readAnnotations } from "@/lib/ingest/testing/read-annotations";
import { offset } from "@/lib/shared/offset";
import { decodeRuns, rangesIn } from "@/lib/text/page-runs";
import { runCodedFileTask } from "@/lib/transfer/server/coded-file-task";
import type { CodedDocument } from "./coded-document";
import { codedSample, placeOf, sampleFrame } from "./testing/coded-samples";
import type { WrittenPaper } from "./write-coded-pdf";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-paper-"));
afterAll(() => rmSync(folder, { recursive: true }));

const long = "The corridor carries gas across the border, and nobody asks what it costs. ".repeat(90).trim();
const item =
  "an item that goes on for more than a single line because it says so very much about so little of the world";
const text = [
  "# Gas — Газ",
  "",
  `Gas **flows** across borders & 1 < 2. ${long} Last of it.`,
  "",
  "- one",
  `- ${item}`,
  "",
  "| a | b |",
  "|---|---|",
  "| c1 | d1 which is long enough to be wrapped in its cell because there is more to say |",
  "",
  "## Ωμέγα",
  "",
  "The end, 漢字 and 𓀀.",
].join("\n");

const write = async (document: CodedDocument, about: readonly string[] = []): Promise<WrittenPaper> =>
  (await runCodedFileTask({
    task: "pdf",
    input: { document, frame: sampleFrame, about },
  })) as WrittenPaper;

/** A PDF as it is read when it is added, and the words that marks lie on. */
async function read({ file, marks }: WrittenPaper) {
  const name = path.join(folder, `${crypto.randomUUID()}.pdf`);
  writeFileSync(name, file);
  const { text: words, pages } = await readPdf(name, { limits: defaultLimits, onProgress: () => undefined });
  const runs = pages.map((page) => decodeRuns(page.runs, page.start));
  const wordsOf = ({ page, rects }: PdfMark) =>
    rects
      .flatMap((rect) => rangesIn(rect, runs[page]!))
      .map(({ start, end }) => words.slice(start, end))
      .join(" ");
  return { words: words.replace(/\s+/g, " "), pages, marked: marks.map(wordsOf) };
}

const packed = (words: string) => words.replace(/\s+|•/g, "");

describe("writeCodedPdf", () => {
  it("has the document's words in order, on as many pages as it takes, after the codes that are used", async () => {
    const document = codedSample(text, [[placeOf(text, "one")]]);
    const { words, pages } = await read(await write(document, ["About: this."]));
    expect(pages.length).toBeGreaterThan(1);
    const order = [
      "A <title>",
      "Ed, 1999",
      "About: this.",
      "In the text □ stands for 3 characters",
      "Coded by Ann Ärger, Bot (language model).",
      "Trade & <money> (1)",
      "Trade & <money> > Growth / Größe (1)",
      "Gas — Газ",
      "Gas flows across borders & 1 < 2.",
      "Last of it.",
      "• one",
      "• an item that",
      "a b",
      "c1",
      "d1 which",
      "Ωμέγα",
      "The end, □□ and □.",
    ].map((each) => words.indexOf(each));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(packed(words)).toContain(packed(`Gas flows across borders & 1 < 2. ${long}`).slice(0, 2_000));
  });

  it("marks the very words of each passage, page by page, coder by coder", async () => {
    const quotes = ["Gas **flows** across", item, "d1 which is long enough to be wrapped in its cell"];
    const whole = `across borders & 1 < 2. ${long}`;
    const document = codedSample(text, [
      ...quotes.map((quote) => [placeOf(text, quote)]),
      [placeOf(text, whole)],
      [placeOf(text, "# Gas"), placeOf(text, "Ωμέγα")],
    ]);
    const written = await write(document);
    const { marked } = await read(written);
    const said = written.marks.map(({ kind, author, contents, page }, at) => ({
      ...{ kind, author, page, words: packed(marked[at]!), lines: contents.split("\n") },
    }));
    const growth = "Trade & <money> > Growth / Größe (weight 40)";
    const trade = "Trade & <money>";
    const both = (quote: string) => {
      const shared = { kind: "words", page: expect.any(Number) as number, words: packed(quote) };
      return [
        { ...shared, author: "Ann Ärger", lines: [growth] },
        { ...shared, author: "Bot (language model)", lines: [trade] },
      ];
    };
    const memo = said.findIndex(({ kind }) => kind === "note");
    expect(said[memo]).toMatchObject({ author: "Ann Ärger", lines: ["Memo: Why", "Because <b>", "so"] });
    expect(said.toSpliced(memo, 1).slice(0, 6)).toEqual([
      ...both("Gas flows across"),
      ...both(item),
      ...both("d1 which is long enough to be wrapped in its cell"),
    ]);
    const parts = said.slice(7).filter(({ author }) => author === "Ann Ärger");
    const [, ...lines] = parts.map((part) => part.lines);
    expect(parts.slice(0, 2).map(({ page }) => page)).toEqual([0, 1]);
    expect(lines[0]).toEqual([growth, "Part 2 of 2 of one passage"]);
    expect(packed(parts[0]!.words + parts[1]!.words)).toBe(packed(whole));
    expect(parts.slice(2).map(({ words }) => words)).toEqual(["Gas", "Ωμέγα"]);
  });

  it("is read by other programs as highlights with comments", async () => {
    const document = codedSample(text, [[placeOf(text, "across borders")]]);
    const written = await write(document);
    const found = await readAnnotations(await paintPdf(written));
    expect(found.map(({ subtype, author, contents }) => [subtype, author, contents])).toEqual([
      ["Highlight", "Ann Ärger", "Trade & <money> > Growth / Größe (weight 40)"],
      ["Highlight", "Bot (language model)", "Trade & <money>"],
      ["Text", "Ann Ärger", "Memo: Why\nBecause <b>\nso"],
    ]);
    const [{ left, top, right, bottom }] = written.marks[0]!.rects as [PdfMark["rects"][number]];
    const height = 841.89;
    const quad = [left, height - top, right, height - top, left, height - bottom, right, height - bottom];
    expect(found[0]!.quads.map((side, at) => Math.abs(side - quad[at]!) < 0.01)).not.toContain(false);
  });

  it("has a note for what shows no word", async () => {
    const start = text.indexOf("**");
    const region = { page: 0, start: offset(0), left: 0, top: 0, right: 5, bottom: 5 };
    const hidden = codedSample(text, [[[start, start + 2]]]);
    const [passage] = hidden.passages;
    const document = {
      ...hidden,
      passages: [passage!, { ...passage!, id: "p1", ranges: [], region }],
    };
    const { marks } = await write(document);
    expect(marks.map(({ kind }) => kind)).toEqual(["note", "note", "note", "note", "note"]);
    expect(marks[3]!.contents).toContain("A region of the page");
  });

  it.each([
    ["nothing", ""],
    ["one word without an end", "x".repeat(20_000)],
    ["a table of one huge cell", `| a | b |\n|---|---|\n| ${"word ".repeat(3_000)} | short |\n`],
    ["signs that show nothing", "a\u200b\u0007\u{e0001}b\ud800c"],
  ])("can be written of %s", async (_, content) => {
    const { words } = await read(await write(codedSample(content, [])));
    expect(words).toContain("Nothing is coded in this document.");
    expect(packed(words)).toContain(packed(content.replace(/[|-]|\p{C}/gu, "")).slice(-90));
  });
});
