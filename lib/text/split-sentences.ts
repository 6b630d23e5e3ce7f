import { abbreviationsOf, ordinalLanguages } from "@/lib/text/abbreviations";

/** Words that rather begin a sentence than go on after a number or an initialism: "in the U.S. The …". */
const starters = new Set(
  "The A An This That These Those There Here It Its He She They We You I In On At By For From To As If When While After Before But And Or Yet So However Moreover Thus Therefore Hence Also Then Who What Why How Our His Her Their My Not No Der Die Das Er Sie Es Ein Eine Im Am Auf Bei Mit Nach Von Zu Und Aber Wir Ich Dies Diese Dieser Dieses Nicht".split(
    " ",
  ),
);

/** Stands for signs that are passed over: of the Unicode class Format, which the rules for sentences ignore. */
const transparent = "\u00ad";

/**
 * Where the sentences of one stretch of running text end: ascending UTF-16 offsets, the last one the text's length;
 * white space after a sentence belongs to it. Line ends count as blanks. Unicode annex 29 decides, apart from the full
 * stops of abbreviations, initials, initialisms, ordinals and list numbers; the marks of notes and the
 * sources named after a full stop ("…war.[12]", "…war.3", "…war. (Doe, 2001)") belong to the sentence they stand at. `language` is a BCP 47 tag or "". Empty text: none.
 */
export function splitSentences(text: string, language: string): number[] {
  if (text === "") return [];
  const masked = maskStops(text.replace(/\s/g, " "), language);
  const ends: number[] = [];
  for (const { index, segment } of segmenterOf(language).segment(masked)) {
    const start = ends.at(-1);
    if (start !== undefined && goesOn(masked, start)) ends.pop();
    ends.push(index + segment.length);
  }
  return ends;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language === "" ? "en" : language, { granularity: "sentence" });
  segmenters.set(language, made);
  return made;
}

/** A quoted question or exclamation goes on in lower case: “Why?” he asked. */
const goesOn = (text: string, at: number): boolean =>
  /^\p{Ll}/u.test(text.slice(at, at + 2)) &&
  /[?!…؟][)\]"”’»]+\s*$/u.test(text.slice(Math.max(0, at - 12), at));

/** Marks of notes: in brackets or raised after any end of a sentence, plain digits only right after a word's. */
const notes =
  /(?<=[.!?…۔؟।]["”’»)]*)(?:\[[\d\s,;–-]{1,20}\]|[⁰¹²³⁴-⁹]{1,3}|(?<=\p{L}[.!?…۔؟।]["”’»)]*)\d{1,3}(?=\s+\p{Lu}))/gu;
/** A source named behind the full stop: "It fell. (Doe, 2001) The …". */
const sources = /(?<=[.!?…]["”’»]*\s)\([^()]{2,90}\b(?:1[6-9]|20)\d{2}[a-z]?[^()]{0,20}\)(?=\s+\p{Lu})/gu;
/** The number or letter that opens an item. */
const opener = /^\s*\(?(?:\d{1,3}(?:\.\d{1,2})*|[ivxIVX]{1,5}|\p{L})[.)]+(?=\s)/u;
const initials = /(?<![\p{L}\p{N}])(?:\p{Lu}\.\s?)+(?=\s*\p{L})/gu;
/** Initials of scripts without capitals. */
const plainInitials = /(?<![\p{L}\p{N}])\p{Lo}\.(?=\s*\p{Lo})/gu;
const ordinals = /(?<![\p{L}\p{N}.,])\d{1,2}\.(?=\s\p{L})/gu;

/** The same text, unit by unit, with every full stop that ends no sentence turned into a letter. */
function maskStops(text: string, language: string): string {
  const stop = (match: string) => match.replace(/\./g, "x");
  const masked = text
    .replace(notes, (note) => transparent.repeat(note.length))
    .replace(sources, (source) => transparent.repeat(source.length))
    .replace(opener, stop)
    .replace(patternOf(language), stop)
    .replace(initials, (found, at: number) =>
      /\s$/.test(found) && opensSentence(text, at + found.length)
        ? stop(found.slice(0, -2)) + found.slice(-2)
        : stop(found),
    )
    .replace(plainInitials, stop);
  if (!ordinalLanguages.has(language.toLowerCase().split("-")[0] ?? "")) return masked;
  return masked.replace(ordinals, (found, at: number) =>
    opensSentence(text, at + found.length) ? found : stop(found),
  );
}

const opensSentence = (text: string, at: number): boolean =>
  starters.has(/^\s*(\p{L}+)/u.exec(text.slice(at, at + 24))?.[1] ?? "");

const patterns = new Map<string, RegExp>();

function patternOf(language: string): RegExp {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const { always, beforeNumber } = abbreviationsOf(language);
  const oneOf = (list: readonly string[]) => list.map((word) => word.replace(/\./g, "\\.\\s?")).join("|");
  const made = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:${oneOf(always)})\\.|(?:${oneOf(beforeNumber)})\\.(?=\\s?[\\p{N}]))`,
    "giu",
  );
  patterns.set(language, made);
  return made;
}
