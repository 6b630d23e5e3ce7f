/** A half-open stretch `[start, end)`; its unit (UTF-16 offset, block number, passage number) is the caller's. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the facet passage with number `item`; a passage has as many as it has ranges. */
export interface Piece extends Span {
  readonly item: number;
}

/**
 * For each row, the items of which at least one piece shares something with one of the row's spans; ascending,
 * each once. Spans and pieces are in one unit. A row's spans ascend and are disjoint (see mergeSpans); pieces come in
 * any order, and empty ones match nothing.
 *
 * One sweep over the pieces by start passes a row's spans only once: O(pieces log pieces + rows × (pieces + spans)).
 */
export function matchRows(rows: readonly (readonly Span[])[], pieces: readonly Piece[]): number[][] {
  const sorted = pieces.filter((piece) => piece.end > piece.start).sort((a, b) => a.start - b.start);
  return rows.map((spans) => {
    if (spans.length === 0) return [];
    const items: number[] = [];
    let next = 0;
    for (const piece of sorted) {
      while (next < spans.length && spans[next]!.end <= piece.start) next++;
      const span = spans[next];
      if (span === undefined) break;
      if (span.start < piece.end) items.push(piece.item);
    }
    // A table asks for hundreds of thousands of these, of which nearly all have none or one.
    return items.length < 2 ? items : [...new Set(items)].sort((a, b) => a - b);
  });
}

/** Ascending, disjoint spans that cover the same as the given ones; touching and overlapping ones become one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
