import { stripeOf } from "@/lib/codebook/paint";
import type { PdfMark } from "@/lib/ingest/pdf-mark";
import { countOf } from "@/lib/shared/count-of";
import type { CodedDocument, CodedFrame } from "./coded-document";
import { type LaidBlock, layOutCoded } from "./lay-out-coded";
import { listPdfMarks } from "./list-pdf-marks";
import { Paper, type Part, quiet, type Type } from "./paper";
import { letterTexts, missingLetter, type PaperFonts } from "./paper-fonts";
import { CodedSetter } from "./set-text";

/** A PDF, and what is to be marked on its pages. */
export interface WrittenPaper {
  readonly file: Uint8Array;
  readonly marks: readonly PdfMark[];
}

const body: Type = { size: 10 };
const small: Type = { size: 8.5, color: quiet };
const headings = [15, 13.5, 12, 11, 10.5, 10];
/** Points: how far a list goes in for each depth, and a cell's words stand from those beside them. */
const indent = 15;
const gutter = 8;

/**
 * A document with its codings as a PDF that is made of its text: headings, lists and tables as they are read, said to those
 * who hear them too, headings in the outline. What passages it has, and what is coded there, is for the marks on its pages to show;
 * the codes that are used stand before the text. `about`: sentences that stand there as well. Hidden ranges are left out;
 * characters that the fonts have no letters for are boxes, and a sentence says how many.
 */
export async function writeCodedPdf(
  document: CodedDocument,
  frame: CodedFrame,
  fonts: PaperFonts,
  about: readonly string[],
): Promise<WrittenPaper> {
  const { title, authors, year, language } = document;
  const letters = letterTexts(fonts);
  const blocks = layOutCoded(document);
  const paper = new Paper(fonts, { title, language });
  const setter = new CodedSetter(paper, letters.write);
  const say = (text: string, type: Type, part: Part = "P", left = Paper.column.left) => {
    const words = setter.gather([{ text, places: [], parts: [], opens: [], closes: [] }]);
    const width = Paper.column.left + Paper.column.width - left;
    paper.part(part, () => setter.set(words, { left, width }, type));
  };
  // The text is set first in thought: what it lacks letters for is said before it.
  for (const text of listTexts(blocks)) letters.write(text);
  const missing = letters.missing();
  say(title, { size: 18, bold: true }, "H1");
  const by = [authors, year].filter(Boolean).join(", ");
  if (by !== "") say(by, { ...body, color: quiet });
  paper.top += 6;
  for (const sentence of [...about, ...sayMissing(missing)]) say(sentence, small);
  writeLegend(document, frame, paper, say);
  paper.top += 12;
  for (const block of blocks) writeBlock(block, paper, setter);
  const marks = listPdfMarks(document, frame, ({ id }) => setter.placesOf(id));
  return { file: await paper.finish(), marks };
}

const listTexts = (blocks: readonly LaidBlock[]): string[] =>
  blocks.flatMap(({ pieces, rows }) =>
    [pieces, ...(rows ?? []).flat().map((cell) => cell.pieces)].flat().map(({ text }) => text),
  );

const sayMissing = (missing: number): string[] =>
  missing === 0
    ? []
    : [
        `In the text ${missingLetter} stands for ${countOf(missing, "character")} that this file has no letters for. The web page and the Word document show them.`,
      ];

function writeLegend(
  { passages }: CodedDocument,
  { codes, coders }: CodedFrame,
  paper: Paper,
  say: (text: string, type: Type, part?: Part, left?: number) => void,
): void {
  const counts = new Map<string, number>();
  const by = new Set<string>();
  for (const { codings } of passages)
    for (const { codeId, layerId } of codings) {
      counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
      by.add(layerId);
    }
  if (counts.size === 0) return say("Nothing is coded in this document.", small);
  const names = coders.filter(({ id }) => by.has(id)).map(({ name }) => name);
  say(
    `Coded by ${names.join(", ")}. Passages are painted; their codes, coders and memos are comments on them.`,
    small,
  );
  paper.top += 4;
  for (const { id, path, color } of codes) {
    const count = counts.get(id);
    if (count === undefined) continue;
    paper.makeRoom(Paper.stepOf(small));
    paper.swatch(Paper.column.left, 7, stripeOf(color, "light"));
    say(`${path} (${count})`, small, "P", Paper.column.left + 13);
  }
}

function writeBlock(block: LaidBlock, paper: Paper, setter: CodedSetter): void {
  const { kind, level, wordless, pieces, rows } = block;
  for (const { id } of wordless) setter.begin(id);
  if (rows !== null) return writeTable(rows, paper, setter);
  const words = setter.gather(pieces);
  if (words.text.trim() === "") {
    setter.set(words, Paper.column, body);
    return;
  }
  const { left, width } = Paper.column;
  if (kind === "heading") {
    const type = { size: headings[level - 1] ?? body.size, bold: true };
    paper.top += 6;
    paper.makeRoom(4 * Paper.stepOf(type));
    paper.name(words.text.trim(), level);
    paper.part(`H${Math.min(6, level + 1) as 2 | 3 | 4 | 5 | 6}`, () =>
      setter.set(words, Paper.column, type),
    );
  } else if (kind === "listItem") {
    const inside = Math.min(indent * level, width / 2);
    paper.part("LI", () => {
      paper.makeRoom(Paper.stepOf(body));
      paper.write("•", left + inside - 10, body);
      setter.set(words, { left: left + inside, width: width - inside }, body);
    });
  } else {
    const quietly = kind === "footnote" || kind === "reference" || kind === "caption" || kind === "furniture";
    const part = kind === "caption" ? "Caption" : kind === "footnote" ? "Note" : "P";
    paper.part(part, () => setter.set(words, Paper.column, quietly ? small : body));
  }
  paper.top += kind === "listItem" ? 2 : 6;
}

/** Rows whose cells are higher than a page have them one below the other, so that none is cut. */
function writeTable(rows: NonNullable<LaidBlock["rows"]>, paper: Paper, setter: CodedSetter): void {
  const type = { ...body, size: 8.5 };
  const columns = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)), 1);
  const wide = Paper.column.width / columns;
  /** By column: how many rows a cell above still reaches down. */
  const covered: number[] = Array.from({ length: columns }, () => 0);
  const laid = rows.map((row) => {
    let column = 0;
    const cells = row.map((cell) => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const at = column;
      for (let each = 0; each < cell.columns; each += 1) covered[column + each] = cell.rows;
      column += cell.columns;
      const words = setter.gather(cell.pieces);
      const place = {
        left: Paper.column.left + at * wide,
        width: Math.max(wide * cell.columns - gutter, 12),
      };
      const cellType = { ...type, bold: cell.header };
      const height = setter.linesOf(words, place, cellType).length * Paper.stepOf(type);
      return { header: cell.header, words, place, type: cellType, height };
    });
    for (const at of covered.keys()) covered[at] = Math.max(0, covered[at]! - 1);
    return cells;
  });
  paper.table(
    laid.map((cells) => {
      const highest = Math.max(...cells.map(({ height }) => height), Paper.stepOf(type));
      let top = 0;
      return cells.map(({ header, words, place, type: cellType }, index) => ({
        header,
        write: () => {
          if (index === 0) {
            if (Paper.fits(highest)) paper.makeRoom(highest);
            top = paper.top;
          }
          if (Paper.fits(highest)) paper.top = top;
          setter.set(words, Paper.fits(highest) ? place : Paper.column, cellType);
          if (index < cells.length - 1) return;
          if (Paper.fits(highest)) paper.top = top + highest;
          paper.rule();
          paper.top += 4;
        },
      }));
    }),
  );
  paper.top += 8;
}
