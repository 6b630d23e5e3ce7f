import { drawnPaintOf, stripeOf } from "@/lib/codebook/paint";
import type { PrintedPassage } from "@/lib/coding/print-model";
import { startOf } from "@/lib/coding/passage-place";
import type { PdfMark } from "@/lib/ingest/pdf-mark";
import { type Page, pageAt } from "@/lib/text/page";
import { type PageRun, rectsOf } from "@/lib/text/page-runs";
import type { CodedDocument, CodedFrame } from "./coded-document";
import { listComments } from "./passage-comments";

/** A page with the places of its characters. */
export interface PrintedPage extends Page {
  readonly runs: readonly PageRun[];
}

/** Where a part of a passage stands on one page. */
export type MarkPlace = Pick<PdfMark, "page" | "kind" | "rects">;

/** Points: how far before the words of a passage the sign of a memo stands, and below the note before it another. */
const noteStep = 24;
/** Of signs of memos, and of codes that are gone. */
const grey = "#8a857b";

/**
 * What is marked on pages of a coded document, in the order of its passages: each coder's codes are a mark over the words,
 * one for each place, or around the region; memos are notes by their authors beside the first. `placesOf`: a passage's
 * places in reading order, one a page.
 */
export function listPdfMarks(
  document: Pick<CodedDocument, "passages" | "memos" | "codedAt">,
  frame: CodedFrame,
  placesOf: (passage: PrintedPassage) => readonly MarkPlace[],
): PdfMark[] {
  const colors = new Map(frame.codes.map(({ id, color }) => [id, color]));
  return document.passages.flatMap((passage) => {
    const places = placesOf(passage);
    return places.flatMap((place, index) => {
      const part = { passage, index, of: places.length, first: index === 0 };
      const comments = listComments(part, document, frame);
      // Several coders' paint lies on the same words: together it is as strong as that of one.
      const strength = place.kind === "words" ? comments.filter(({ codeId }) => codeId !== null).length : 1;
      return comments.map(({ author, date, lines, codeId }): PdfMark => {
        const color = codeId === null ? undefined : colors.get(codeId);
        const paint = place.kind === "words" ? drawnPaintOf : stripeOf;
        return {
          ...(codeId === null && place.kind !== "note" ? noteBeside(place) : place),
          color: color === undefined ? grey : paint(color, "light"),
          opacity: codeId === null ? 1 : 1 / strength,
          ...{ author, contents: lines.join("\n"), at: date },
        };
      });
    });
  });
}

/** A sign before the first of the words. */
function noteBeside({ page, rects }: MarkPlace): MarkPlace {
  const { left = 0, top = 0 } = rects[0] ?? {};
  return noteAt(page, Math.max(0, left - noteStep), top);
}

/** A sign whose top left corner is there. */
export const noteAt = (page: number, left: number, top: number): MarkPlace => ({
  ...{ page, kind: "note" },
  rects: [{ left, top, right: left + noteStep, bottom: top + noteStep }],
});

/**
 * Where passages stand on the pages that a document was printed on, whose places in the text are known. Words that are
 * printed nowhere have a note at the left of the page they belong to. A document without pages has no places.
 */
export function findPrintedPlaces(
  pages: readonly PrintedPage[],
): (passage: PrintedPassage) => readonly MarkPlace[] {
  const notes = new Map<number, number>();
  return (passage) => {
    const { region, ranges } = passage;
    if (region !== null) return [{ page: region.page, kind: "region", rects: [region] }];
    const printed = pages.flatMap((page): MarkPlace[] => {
      const rects = ranges
        .filter(({ start, end }) => start < page.end && end > page.start)
        .flatMap((range) => rectsOf(range, page.runs));
      return rects.length === 0 ? [] : [{ page: page.index, kind: "words", rects }];
    });
    if (printed.length > 0) return printed;
    const page = pages[pageAt(pages, startOf(passage))];
    if (page === undefined) return [];
    const before = notes.get(page.index) ?? 0;
    notes.set(page.index, before + 1);
    return [noteAt(page.index, 0, (noteStep * before) % Math.max(noteStep, page.height - noteStep))];
  };
}
