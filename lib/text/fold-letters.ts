/** One written sign of a text: a letter with its marks. */
interface FoldedLetter {
  /** What it is compared by; "" for signs that are passed over. Never holds a blank. */
  readonly letters: string;
  /** How many UTF-16 units it takes in the text, at least one. */
  readonly length: number;
}

/** A letter and the marks on it, or a syllable of Hangul written letter by letter. */
const letterWithMarks = /[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?\p{M}*|[^]\p{M}*/uy;

/**
 * Vowel points of Arabic and Hebrew, signs of recitation, the stretching of a line, soft hyphens, joiners and signs of
 * direction: how a word is pointed, printed or set, not which word it is.
 */
const passedOver =
  /(?=\p{Mn})[\p{Script_Extensions=Arabic}\p{Script=Hebrew}\p{Variation_Selector}]|(?![\u0600-\u0605\u06dd])\p{Cf}|\u0640/gu;

/** Signs that fonts of old kept for joined or wide letters, and that stand for plain ones (Unicode blocks). */
const presentationForms = /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\uff01-\uffee]/gu;

/**
 * Letters that one keyboard writes for another's, as unit for unit: Alef with and without its bearer, Arabic, Persian and
 * Urdu Yeh, Kaf and Heh, digits of three kinds, the Sigma that ends a word; quotation marks and dashes as typewriters have
 * them. Arabic after the usual normalisation of search engines (Larkey et al. 2002); Do-chashmi He, which makes other
 * words in Urdu, stays.
 */
const variants: Readonly<Record<string, string>> = {
  ...same("ا", "أإآٱٲٳ"),
  ...same("ي", "ىیۍې"),
  ...same("ك", "کڪ"),
  ...same("ه", "ةہەۀۂۃ"),
  ...same("σ", "ς"),
  ...same("'", "‘’‚‛′‹›ʼʻ`´"),
  ...same('"', "“”„‟″«»"),
  ...same("-", "‐‑‒–—―−⁃"),
  ...numbered("٠١٢٣٤٥٦٧٨٩"),
  ...numbered("۰۱۲۳۴۵۶۷۸۹"),
};
const anyVariant = new RegExp(`[${Object.keys(variants).join("")}]`, "gu");

function same(letter: string, others: string): Record<string, string> {
  return Object.fromEntries([...others].map((other) => [other, letter]));
}

function numbered(digits: string): Record<string, string> {
  return Object.fromEntries([...digits].map((digit, value) => [digit, String(value)]));
}

/** The same words with the variants of letters, quotation marks, dashes and digits made one; same length. */
export const unifyVariants = (letters: string): string =>
  letters.replace(anyVariant, (sign) => variants[sign] ?? sign);

/** Reads the written sign that begins at a UTF-16 offset inside a text. */
export type ReadLetterAt = (text: string, at: number) => FoldedLetter;

/**
 * The written sign that begins at a UTF-16 offset inside the text, as it is compared: canonically equivalent spellings
 * alike, capitals like small letters ("ß" like "ss"), presentation forms like letters, an ellipsis like three stops.
 * Accents tell letters apart. Variants of letters are told apart still: see `unifyVariants`.
 */
export const foldLetterAt: ReadLetterAt = readingAs((letter) =>
  asWritten(letter).toLowerCase().replaceAll("ß", "ss").replaceAll("…", "...").normalize("NFC"),
);

/** The same with capitals, "ß" and ellipses as they are written. */
export const writtenLetterAt: ReadLetterAt = readingAs(asWritten);

function readingAs(fold: (letter: string) => string): ReadLetterAt {
  const plain: readonly FoldedLetter[] = Array.from({ length: 0xad }, (_, code) => ({
    letters: fold(String.fromCharCode(code)),
    length: 1,
  }));
  const seen = new Map<string, FoldedLetter>();
  return (text, at) => {
    const code = text.charCodeAt(at);
    // Most of most texts: signs that compose with nothing, before anything that could be a mark.
    if (code < 0xad && !(text.charCodeAt(at + 1) >= 0x300)) return plain[code]!;
    letterWithMarks.lastIndex = at;
    const letter = letterWithMarks.exec(text)?.[0] ?? text.charAt(at);
    const known = seen.get(letter);
    if (known !== undefined) return known;
    const folded = { letters: fold(letter), length: letter.length };
    if (seen.size < 20_000) seen.set(letter, folded);
    return folded;
  };
}

function asWritten(letter: string): string {
  return letter
    .replace(presentationForms, (sign) => sign.normalize("NFKC"))
    .normalize("NFC")
    .replace(passedOver, "")
    .replace(/\s/g, "")
    .normalize("NFC");
}
