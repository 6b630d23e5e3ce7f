import { lengthOf, type Span } from "../overlap";
import type { PlacedPassage } from "../placed-passage";
import { type CodedDocument, type ComparedCodes, indexCodes } from "./coded-document";
import type { TextMeasure } from "./measure-text";

/**
 * What each coder coded with the compared codes, as it lies in a measure of the document's text, in the order of codings.
 * Passages in which nothing counts (regions, white space, what was not given out) are not there. A code stands once on a
 * passage, also where two ids on it count as the same code.
 */
export function placePassages(
  document: CodedDocument,
  codes: ComparedCodes,
  measure: TextMeasure,
): PlacedPassage[][] {
  const codesOf = indexCodes(codes);
  return document.layers.map(({ codings }) => {
    const known = new Set<string>();
    return codings.flatMap(({ ranges, codeId }) => {
      const counted = codesOf(codeId);
      if (counted.length === 0) return [];
      const pieces = placeRanges(ranges, measure);
      if (pieces.length === 0) return [];
      const size = lengthOf(pieces);
      const key = pieces.map(({ start, end }) => `${start} ${end}`).join(" ");
      return counted.flatMap((code) => {
        if (known.has(`${code}:${key}`)) return [];
        known.add(`${code}:${key}`);
        return [{ pieces, size, code }];
      });
    });
  });
}

/** Ranges as they lie in a measure; those that touch there, with only white space between them, become one. */
export function placeRanges(ranges: readonly Span[], measure: TextMeasure): Span[] {
  const pieces: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const [start, end] = [measure.at(range.start), measure.at(range.end)];
    const last = pieces.at(-1);
    if (start === end) continue;
    if (last !== undefined && last.end >= start) last.end = Math.max(last.end, end);
    else pieces.push({ start, end });
  }
  return pieces;
}
