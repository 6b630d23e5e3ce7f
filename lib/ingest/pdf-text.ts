import type { IngestedPage } from "@/lib/ingest/ingested";
import { hideLineEndHyphens } from "@/lib/ingest/line-end-hyphens";
import { findPdfFurniture, namePages } from "@/lib/ingest/pdf-furniture";
import { markPages } from "@/lib/ingest/pdf-marked-page";
import type { PdfPage } from "@/lib/ingest/pdf-page";
import { findParts, type LinePlace, type Part } from "@/lib/ingest/pdf-parts";
import type { StructuredText } from "@/lib/ingest/structured-text";
import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { encodeRuns } from "@/lib/text/page-runs";
import { normaliseRanges } from "@/lib/text/ranges";

/**
 * The canonical text of a PDF: its lines in content order, an empty line wherever the page sets off a paragraph, a
 * heading, a column or a page. Blocks know their page's name; a paragraph that runs over a page has the page of its
 * beginning. Pages without lines add nothing to the text: they begin and end where the page before them ends.
 */
export function readPdfPages(
  pages: readonly PdfPage[],
): StructuredText & { readonly pages: readonly IngestedPage[] } {
  const furniture = findPdfFurniture(pages);
  const names = namePages(pages, furniture);
  const parts = findParts(markPages(pages, furniture));
  const { text, starts } = writeText(pages, parts);
  const blocks = parts.map((part) => makeBlock(text, part, pages, starts, names));
  return {
    text,
    blocks: hideLineEndHyphens(text, blocks),
    pages: placePages(pages, starts, names),
  };
}

/** By page and line: where the line begins in the text. */
type Starts = readonly (readonly number[])[];

/** Lines of one part stand under one another; parts, and furniture inside of them, have an empty line between. */
function writeText(pages: readonly PdfPage[], parts: readonly Part[]): { text: string; starts: Starts } {
  const starts = pages.map((page) => page.lines.map(() => 0));
  let text = "";
  for (const { lines, interruptions } of parts) {
    const aside = new Set(interruptions);
    lines.forEach((place, index) => {
      const before = lines[index - 1];
      const apart = !before || aside.has(place) || aside.has(before);
      if (text !== "") text += apart ? "\n\n" : "\n";
      const own = starts[place.page];
      if (own) own[place.index] = text.length;
      text += pages[place.page]?.lines[place.index]?.text ?? "";
    });
  }
  return { text, starts };
}

function makeBlock(
  text: string,
  part: Part,
  pages: readonly PdfPage[],
  starts: Starts,
  names: readonly string[],
): Block {
  const startOf = (place: LinePlace) => starts[place.page]?.[place.index] ?? 0;
  const rangeOf = (first: LinePlace, last: LinePlace): Range => ({
    start: offset(startOf(first)),
    end: offset(startOf(last) + (pages[last.page]?.lines[last.index]?.text.length ?? 0)),
  });
  const [first] = part.lines;
  const last = part.lines.at(-1);
  if (!first || !last) throw new RangeError("A part has one line at least.");
  const range = rangeOf(first, last);
  const mark = { start: range.start, end: range.start + (part.mark ?? 0) };
  const page = names[first.page];
  const cells = part.table?.cells.map(({ parts, ...cell }) => ({
    ...cell,
    // Words that a damaged page draws over one another may be taken twice.
    ranges: normaliseRanges(
      text,
      parts.map(({ line, start, end }) => {
        const from = startOf({ page: first.page, index: line });
        return { start: from + start, end: from + end };
      }),
    ),
  }));
  return {
    ...range,
    kind: part.kind,
    ...(part.level !== undefined && { level: part.level }),
    ...(page !== undefined && { page }),
    hidden: normaliseRanges(text, [mark, ...part.interruptions.map((place) => rangeOf(place, place))]),
    ...(cells && { cells }),
    ...(part.continues && { continues: true as const }),
  };
}

function placePages(pages: readonly PdfPage[], starts: Starts, names: readonly string[]): IngestedPage[] {
  let end = 0;
  return pages.map(({ lines, width, height }, page) => {
    const own = starts[page] ?? [];
    const start = lines.length === 0 ? end : (own[0] ?? end);
    end = lines.length === 0 ? end : (own.at(-1) ?? end) + (lines.at(-1)?.text.length ?? 0);
    const runs = lines.flatMap((line, index) =>
      line.runs.map((run) => ({ ...run, start: (own[index] ?? 0) + run.start })),
    );
    return { label: names[page] ?? "", width, height, start, end, runs: encodeRuns(runs, start) };
  });
}
