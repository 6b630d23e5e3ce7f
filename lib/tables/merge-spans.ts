/** A half-open stretch `[start, end)`; its unit (UTF-16 offset, block number, passage number) is the caller's. */
export interface Span {
  readonly start: number;
  readonly end: number;
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
