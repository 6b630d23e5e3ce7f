/** A stretch of a cue that one voice says; null where the cue does not tell. */
export interface Voice {
  readonly speaker: string | null;
  readonly words: string;
}

const voiceTag = /<v(?:\.[^\s<>.]+)*(?:[ \t\n]+([^<>]*))?>/g;
/** What WebVTT and SubRip know; other tags, `<inaudible>`, are words of whoever wrote the transcript. */
const knownTag =
  /<\/?(?:v|c|i|b|u|s|em|strong|ruby|rt|lang|font)(?:[.\s][^<>]*)?>|<(?:\d+:)?\d{2}:\d{2}\.\d{3}>/gi;
const position = /\{\\an?\d{1,2}\}/g;

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  lrm: "\u200e",
  rlm: "\u200f",
};

/** Longest name of a speaker, in UTF-16 units. */
const longestName = 200;

/**
 * What a cue says, voice by voice: `<v Name>` opens a voice that lasts to the next or to the cue's end. Marks of
 * appearance and position are dropped, character references read, blanks at line ends removed. Empty without words.
 */
export function readCueWords(cue: string): Voice[] {
  const voices: Voice[] = [];
  let speaker: string | null = null;
  let from = 0;
  const add = (raw: string) => {
    const words = plainWords(raw);
    if (words !== "") voices.push({ speaker, words });
  };
  for (const tag of cue.matchAll(voiceTag)) {
    add(cue.slice(from, tag.index));
    speaker =
      plainWords(tag[1] ?? "")
        .replace(/\s+/g, " ")
        .slice(0, longestName)
        .toWellFormed() || null;
    from = tag.index + tag[0].length;
  }
  add(cue.slice(from));
  return voices;
}

const plainWords = (raw: string): string =>
  raw
    .replace(knownTag, "")
    .replace(position, "")
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, readReference)
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();

function readReference(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
}
