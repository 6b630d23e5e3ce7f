import type { Range } from "@/lib/shared/offset";
import type { PassageSpan } from "./passage-index";

/** A stretch of text between two boundaries, with everything that lies over it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Passages over the piece in the order of `spans`, each once; their number is the piece's depth. */
  readonly passageIds: readonly string[];
}

/**
 * Flattens overlapping spans over one visible run into pieces between boundaries. The pieces cover `run` exactly, in
 * order, half-open in UTF-16 units, and neighbours differ in the passages over them; text without a passage is a
 * piece with no ids. Spans may reach beyond the run and may be in any order. An empty run has no pieces.
 */
export function flattenPieces(run: Range, spans: readonly PassageSpan[]): Piece[] {
  if (run.end <= run.start) return [];
  const over = spans.filter((span) => span.start < run.end && run.start < span.end);
  const boundaries = new Set<number>([run.start, run.end]);
  for (const { start, end } of over) {
    if (start > run.start) boundaries.add(start);
    if (end < run.end) boundaries.add(end);
  }
  const sorted = [...boundaries].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i]!, sorted[i + 1]!];
    const covering = over.filter((span) => span.start <= start && end <= span.end);
    const passageIds = [...new Set(covering.map((span) => span.passageId))];
    const last = pieces[pieces.length - 1];
    if (last !== undefined && sameIds(last.passageIds, passageIds))
      pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start, end, passageIds });
  }
  return pieces;
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);
