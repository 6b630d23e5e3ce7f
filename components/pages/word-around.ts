/** How many UTF-16 units around the offset are looked at. */
const reach = 200;

/** The word, or whatever stands between two words, around an offset; half-open, in UTF-16 units. */
export function wordAround(text: string, at: number): { start: number; end: number } {
  const from = Math.max(0, at - reach);
  const pieces = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text.slice(from, at + reach));
  const here = pieces.containing(Math.min(at - from, Math.max(0, text.length - from - 1)));
  // At the end of a word the word before is meant, not the blank after it.
  const before = at > from ? pieces.containing(at - from - 1) : undefined;
  const piece = here?.isWordLike || !before?.isWordLike ? here : before;
  if (piece === undefined) return { start: at, end: at };
  return { start: from + piece.index, end: from + piece.index + piece.segment.length };
}
