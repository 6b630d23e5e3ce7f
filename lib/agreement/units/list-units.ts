import { listSentences } from "@/lib/text/sentences";
import type { Span } from "../overlap";
import type { CodedDocument } from "./coded-document";
import type { TextMeasure } from "./measure-text";
import { placeRanges } from "./place-passages";

/** Units that a text has before anybody codes it. */
export type UnitKind = "sentence" | "block" | "given";

/** A unit as it lies in a measure of its text; at least one piece, ascending. */
export type TextUnit = readonly Span[];

/**
 * The units of a document in the order of its text: sentences (`listSentences`); blocks, which are its paragraphs,
 * headings, list items, tables and the like, but not page furniture; or the passages that were given out, none where the
 * whole text was. Units in which nothing counts are left out.
 */
export function listUnits(document: CodedDocument, kind: UnitKind, measure: TextMeasure): TextUnit[] {
  return rangesOf(document, kind)
    .map((ranges) => placeRanges(ranges, measure))
    .filter((pieces) => pieces.length > 0);
}

function rangesOf({ text, language, blocks, given }: CodedDocument, kind: UnitKind) {
  switch (kind) {
    case "sentence":
      return listSentences(text, blocks(), language).map(({ ranges }) => ranges);
    case "block":
      return blocks()
        .filter((block) => block.kind !== "furniture")
        .map((block) => [block]);
    case "given":
      return given ?? [];
  }
}
