/** How far one key press moves. */
export type Step = "character" | "word";

/** How many UTF-16 units around the offset are looked at: longer than any word or cluster worth stepping over. */
const reach = 400;

/**
 * The next place to stand: one character as readers see it (grapheme cluster) or to the next word's edge. Forwards
 * to the end of a word, backwards to its start, as editors do. Offsets in UTF-16 units; returns 0 or the text's
 * length at its ends. The segmenter is the platform's; without a language its words follow Unicode annex 29.
 */
export function stepOffset(text: string, from: number, direction: 1 | -1, step: Step): number {
  const start = snap(text, direction === 1 ? from : Math.max(0, from - reach));
  const end = snap(text, direction === 1 ? Math.min(text.length, from + reach) : from);
  const granularity = step === "character" ? "grapheme" : "word";
  const segments = [...new Intl.Segmenter(undefined, { granularity }).segment(text.slice(start, end))];
  const stops = segments
    .filter((segment) => step === "character" || segment.isWordLike)
    .map(({ index, segment }) => start + index + (direction === 1 ? segment.length : 0));
  const stop = direction === 1 ? stops[0] : stops[stops.length - 1];
  return stop ?? (direction === 1 ? end : start);
}

/** Off the middle of a surrogate pair, to its start. */
function snap(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset;
}
