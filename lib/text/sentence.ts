const finalMark = /[.?!:;…。？！؟۔।]["”’'»)\]*_]*(?:\[\d+\])?$/u;

/** A citation after the closing quotation mark of a whole sentence: `… go on." (Roe, 2011)`. */
const citedSentence = /[.?!]["”’»]\s\([^()]{2,60}\d{4}[a-z]?\)$/u;

/**
 * True when a line ends as a sentence or an introduction to one ends; closing quotes, brackets and marks may follow, and
 * after quotes a citation.
 */
export const endsSentence = (line: string): boolean => finalMark.test(line) || citedSentence.test(line);

/** True when the first letter of a line is lower-case: what stands before it is unfinished. */
export const startsLower = (line: string): boolean => /^["“‘'«([*_]*\p{Ll}/u.test(line);

/** True when the line breaks off inside a sentence: it ends with a lower-case word, a comma or a hyphen. */
export function breaksOff(line: string): boolean {
  if (/[,\-–—]$/.test(line)) return true;
  const word = /([\p{L}\p{N}'’-]+)$/u.exec(line)?.[1];
  return word !== undefined && /^\p{Ll}/u.test(word);
}

/**
 * True when a line is written like a title: first and last word begin with a capital or a digit, and at least 60 % of
 * the words of four or more letters do. A line without such words is none.
 */
export function isTitleCase(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu) ?? [];
  const capital = (word: string) => /^[\p{Lu}\p{N}]/u.test(word);
  const first = words[0];
  const last = words.at(-1);
  const long = words.filter((word) => word.length >= 4 && /\p{L}/u.test(word));
  if (!first || !last || long.length === 0 || !capital(first) || !capital(last)) return false;
  return long.filter(capital).length >= 0.6 * long.length;
}

/** True when a line has at least three letters and every cased letter is a capital. */
export function isAllCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length >= 3 && !/\p{Ll}/u.test(line) && /\p{Lu}/u.test(line);
}
