import type { NamedCitation, PlacedCitation } from "./citation";
import { betweenNames, bracketNames, moreAtEnd, signals, toldNames } from "./name-patterns";
import { bodyWords, datedThings, openingWords, times } from "./no-authors";

/** A bracket with what stands in it, at most one square bracket inside; none over the end of a line. */
const bracket = /\((?:[^()[\]\n]|\[[^()[\]\n]{1,40}\]){1,800}\)|\[[^()[\]\n]{1,400}\]/gu;
/** A year with its letter, a reprint's after its first ("1922/1978"), or what stands for a year; no stretch of years and no decade. */
const year =
  /(?<![\p{L}\p{N}–—-]|\d[.,])(?:(?:1[5-9]|20)\d\d\/)?(?:(?<year>(?:1[5-9]|20)\d\d)(?<suffix>[a-z])?(?![\p{L}\p{N}]|\s?[–—-]\s?\d|[.,/]\d)|(?<none>n\.\s?d\.?|in press|forthcoming))/gu;
/** Another letter of the same year: "2018a, b". */
const nextSuffix = /\s?[,&]\s?([a-z])(?![\p{L}\p{N}.])/uy;
/** What can follow the year of a citation in its bracket. */
const goesOn = /^\s?(?:$|[,;:&]|(?:and|pp?\.|as|cited|quoted|in)\s)/u;
/** What parts the years of the same authors. */
const onlyParts = /^\s?[,;&]?\s?(?:and\s)?$/u;
/** A page, and the "and" before the next names. */
const locator =
  /^(?:[\s,:]*(?:(?:pp?|paras?|ch|chap|chapters?|vol|sec|fig|tables?|no|nn?)\.?\s?[\divxl]+(?:\s?[–-]\s?[\divxl]+)?))?[\s,:]*(?:(?:and|&)\s)?/u;

const inBracket = new RegExp(`^${signals}(?<names>${bracketNames})$`, "u");
const inSentence = new RegExp(
  `(?<article>\\b[Tt]he\\s)?(?<![\\p{L}\\p{M}\\p{N}.'’-])(?<names>${toldNames})(?:['’]s?)?\\s?$`,
  "u",
);
/** How far before a bracket the names that belong to it may begin, in UTF-16 units. */
const farthest = 200;

/** Names that were read, and where they begin. */
interface ReadNames extends Pick<NamedCitation, "names" | "more"> {
  readonly start: number;
}

/**
 * The citations by author and year in a text, in order: in brackets, "(see Khan & Ali, 2019; Smith et al., 2020a, p. 12)",
 * and in sentences, "Khan and Ali (2019)"; each year of a list is a citation. Authors may be bodies, have particles, and be
 * written in any script; years are from 1500 to 2099. Months, events and other things that have a year in brackets are
 * none, nor are stretches of years. Lines end with LF, and none goes over one. Without any: empty.
 */
export function findCitations(text: string): PlacedCitation[] {
  const found: PlacedCitation[] = [];
  for (const match of text.matchAll(bracket)) {
    const open = match.index;
    const content = match[0].slice(1, -1);
    for (const each of readBracket(content, open + 1, () => readBefore(text, open))) found.push(each);
  }
  return found;
}

/** The citations of one bracket; `at` is where its content begins, `readTold` the names before it. */
function readBracket(content: string, at: number, readTold: () => ReadNames | null): PlacedCitation[] {
  const found: PlacedCitation[] = [];
  let known: ReadNames | null = null;
  let done = 0;
  for (const token of content.matchAll(year)) {
    const lead = content.slice(done, token.index);
    const [start, end] = [token.index, token.index + token[0].length];
    const again = known !== null && onlyParts.test(lead);
    const told = done === 0 && lead.trim() === "";
    if (!again) known = told ? readTold() : readLead(lead, at + done);
    done = end;
    if (!goesOn.test(content.slice(end))) known = null;
    if (known === null) continue;
    const { names, more } = known;
    const said = { kind: "named", names, more, year: token.groups!["year"] ?? sayNone(token[0]) } as const;
    const suffix = token.groups!["suffix"] ?? "";
    const closes = told && end === content.length ? 1 : 0;
    found.push({ ...said, suffix, start: again ? at + start : known.start, end: at + end + closes });
    if (suffix === "") continue;
    for (const { letter, end: next } of listSuffixes(content, end)) {
      found.push({ ...said, suffix: letter, start: at + next - 1, end: at + next });
      done = next;
    }
  }
  return found;
}

/** More letters of the same year that follow at `at`, each with its end. */
function listSuffixes(content: string, at: number): { letter: string; end: number }[] {
  const found: { letter: string; end: number }[] = [];
  for (let end = at; ;) {
    nextSuffix.lastIndex = end;
    const next = nextSuffix.exec(content);
    if (next === null) return found;
    end = nextSuffix.lastIndex;
    found.push({ letter: next[1]!, end });
  }
}

const sayNone = (written: string): string => (/^n/.test(written) ? "n.d." : written);

/** The names that end what stands between the last year of a bracket, or its beginning, and the next year. */
function readLead(lead: string, at: number): ReadNames | null {
  const afterParts = lead.lastIndexOf(";") + 1;
  const from = afterParts + locator.exec(lead.slice(afterParts))![0].length;
  const written = lead.slice(from).trimEnd();
  const bare = written.replace(/\.?\s?[,،，]$/u, (end) =>
    /\p{Lu}\.\s?.$/u.test(written) ? end.slice(0, 1) : "",
  );
  const match = inBracket.exec(bare);
  if (match === null) return null;
  const names = match.groups!["names"]!;
  const read = readNames(names, at + from + bare.length - names.length);
  return isAuthor(read, bare.length < written.length) ? read : null;
}

/** The names in a sentence right before the bracket that opens at `open`. */
function readBefore(text: string, open: number): ReadNames | null {
  const line = text.slice(Math.max(0, open - farthest), open);
  const before = line.slice(line.lastIndexOf("\n") + 1);
  const match = inSentence.exec(before);
  if (match === null) return null;
  const { article, names = "" } = match.groups!;
  const written = dropOpening(names);
  if (written === null) return null;
  const dropped = names.length - written.length;
  const at = open - (before.length - match.index) + (article?.length ?? 0) + dropped;
  const read = readNames(written.replace(/['’]s$/u, ""), at);
  const articled = article !== undefined || /(?:^|\s)The\s$/.test(names.slice(0, dropped));
  if (!isAuthor(read, false) || (articled && !bodyWords.test(read.names[0]!))) return null;
  return read;
}

/** Names without the words before them that have a capital for standing at the beginning: "However Khan". Null where nothing is left. */
function dropOpening(names: string): string | null {
  let rest = names;
  for (;;) {
    const first = /^(\p{L}+)(?:,?\s|$)/u.exec(rest);
    if (first === null || !openingWords.has(first[1]!)) return rest;
    rest = rest.slice(first[0].length).replace(/^(?:of|for|the|to|of the)\s/u, "");
    if (!/^\p{L}/u.test(rest)) return null;
  }
}

function readNames(written: string, start: number): ReadNames {
  const more = moreAtEnd.test(written);
  const named = written.replace(moreAtEnd, "");
  // "Ministry of Trade and Industry, Pakistan" is one author.
  const names = isBody(named) && !named.includes("&") ? [named] : named.split(betweenNames);
  return { names: names.map((name) => name.trim()).filter((name) => name !== ""), more, start };
}

const isBody = (names: string): boolean => bodyWords.test(names.split(betweenNames)[0]!);

function isAuthor({ names }: ReadNames, comma: boolean): boolean {
  const last = names.at(-1)?.split(/\s/).at(-1) ?? "";
  const words = names.flatMap((name) => name.split(/[\s-]/));
  if (words.some((word) => times.has(word)) || (!comma && datedThings.has(last))) return false;
  if (/^[IVXLC]+$/.test(last)) return false;
  return names.length > 0 && names.every((name) => /\p{Lo}|\p{L}{2}/u.test(name));
}
