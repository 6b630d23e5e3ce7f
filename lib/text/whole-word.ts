const wordSign = /[\p{L}\p{M}\p{N}_]/u;

/** Scripts that put no blanks between words. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** How far around a boundary words are told apart where no blanks do it, in UTF-16 units. */
const reach = 60;

/**
 * True when no word goes on over either end of `[from, to)`, a stretch of `text` in UTF-16 units. Apostrophes and hyphens
 * end words: "women" is a whole word in "women’s".
 */
export const isWholeWord = (text: string, from: number, to: number): boolean =>
  isBoundary(text, from) && isBoundary(text, to);

/** True when a word begins at a place, by the same rules. */
export const isWordStart = (text: string, at: number): boolean => isBoundary(text, at);

function isBoundary(text: string, at: number): boolean {
  const before = signBefore(text, at);
  const after = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : "";
  if (!wordSign.test(before) || !wordSign.test(after)) return true;
  if (!unspaced.test(before) || !unspaced.test(after)) return false;
  const start = Math.max(0, at - reach);
  for (const { index } of segmenter.segment(text.slice(start, at + reach))) {
    if (start + index >= at) return start + index === at;
  }
  return false;
}

function signBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(at - 2, at) : unit;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
