import { findFootnotes } from "@/lib/ingest/pdf-footnotes";
import { findPdfHeadings, type BodyStyle, type PdfHeading } from "@/lib/ingest/pdf-headings";
import { findLineNumbers } from "@/lib/ingest/pdf-line-numbers";
import type { PdfLine, PdfPage } from "@/lib/ingest/pdf-page";
import { findStrips, type Strip } from "@/lib/ingest/pdf-strips";
import { findPdfTables, type PdfTable } from "@/lib/ingest/pdf-table";
import { findTaggedTables } from "@/lib/ingest/pdf-tagged-tables";
import { mainTag } from "@/lib/ingest/pdf-tags";
import type { Furniture } from "@/lib/ingest/pdf-furniture";

/** What each line of a page is, by its place on the page. */
export interface MarkedPage {
  readonly lines: readonly PdfLine[];
  /** Page numbers, running heads, numbers of lines. */
  readonly furniture: ReadonlySet<number>;
  readonly lineNumbers: ReadonlySet<number>;
  /** By the first line. */
  readonly tables: ReadonlyMap<number, PdfTable>;
  /** Footnotes: the line after their last one, by their first. */
  readonly notes: ReadonlyMap<number, number>;
  readonly headings: ReadonlyMap<number, PdfHeading>;
  /** The strip of running text a line is in; null for all others. */
  readonly strips: readonly (Strip | null)[];
}

/** Tells for every line of a document whether it is furniture, of a table, a footnote, a heading or running text. */
export function markPages(pages: readonly PdfPage[], furniture: Furniture): MarkedPage[] {
  const body = bodyStyle(pages);
  const marked = pages.map((page, index) => markPage(page, furniture[index] ?? new Set(), body));
  const headings = findPdfHeadings(marked, body);
  return marked.map((page, index) => ({ ...page, headings: headings[index] ?? new Map() }));
}

function markPage(page: PdfPage, furniture: ReadonlySet<number>, body: BodyStyle) {
  const { lines } = page;
  const lineNumbers = findLineNumbers(lines);
  const artifacts = findArtifacts(lines);
  const taken = new Set([...furniture, ...lineNumbers, ...artifacts]);
  const aside = new Set(taken);
  const tagged = findTaggedTables(lines, taken);
  for (const { from, to } of tagged) addAll(taken, from, to);
  const drawn = findPdfTables(page, taken);
  for (const { from, to } of drawn) addAll(taken, from, to);
  const notes = findFootnotes(page, body.size, taken);
  for (const { from, to } of notes) addAll(taken, from, to);
  return {
    lines,
    furniture: aside,
    lineNumbers,
    tables: new Map([...tagged, ...drawn].map((table) => [table.from, table])),
    notes: new Map(notes.map(({ from, to }) => [from, to])),
    strips: findStrips(lines, taken),
  };
}

/** What the file's tags say is no part of the document; where that were most of the page, the tags are not believed. */
function findArtifacts(lines: readonly PdfLine[]): number[] {
  const found = lines.flatMap((line, index) => (mainTag(line)?.role === "artifact" ? [index] : []));
  return found.length * 2 > lines.length ? [] : found;
}

function addAll(set: Set<number>, from: number, to: number): void {
  for (let index = from; index < to; index += 1) set.add(index);
}

/** The size that most letters have, to half a point, and whether most of those are bold. */
function bodyStyle(pages: readonly PdfPage[]): BodyStyle {
  const letters = new Map<number, { all: number; bold: number }>();
  for (const { size, text, bold } of pages.flatMap((page) => page.lines)) {
    const rounded = Math.round(size * 2) / 2;
    const known = letters.get(rounded) ?? { all: 0, bold: 0 };
    letters.set(rounded, { all: known.all + text.length, bold: known.bold + (bold ? text.length : 0) });
  }
  const [most] = [...letters].sort((a, b) => b[1].all - a[1].all);
  return most ? { size: most[0], bold: most[1].bold * 2 > most[1].all } : { size: 0, bold: false };
}
