import { findCitations } from "@/lib/citations/find-citations";
import { type YearSpan, findYears } from "@/lib/text/find-years";
import { type DaySpan, monthNames, spanOf } from "./day";

/** What a date says of the time before or after it. */
export type Openness = "since" | "until" | null;

/**
 * A date that a text speaks of and where it stands, half-open in UTF-16 units, with the words that belong to it ("since",
 * "early"). `from` and `to`: its first and last day, as exactly as it is said.
 */
export interface SaidDate extends DaySpan {
  readonly open: Openness;
  readonly start: number;
  readonly end: number;
}

const month = `(?:${monthNames.map((name) => (name === "May" ? name : `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`)).join("|")})\\.?`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const dash = String.raw`(?:\s?[–—-]\s?|\s(?:to|and|until|through|or)\s)`;
const start = String.raw`(?<![\p{L}\p{N}.])`;

/** What stands before a year, the most exact first. */
const dayMonth = new RegExp(
  String.raw`${start}(?<day>${day})(?:${dash}(?<last>${day}))?\s(?:of\s)?(?<month>${month}),?\s(?:of\s)?$`,
  "u",
);
const monthDay = new RegExp(
  String.raw`${start}(?<month>${month})\s(?<day>${day})(?:${dash}(?<last>${day}))?,?\s$`,
  "u",
);
const onlyMonth = new RegExp(
  String.raw`${start}(?<month>${month})(?:${dash}(?<lastMonth>${month}))?,?\s(?:of\s)?$`,
  "u",
);
const partOfDecade = /(?<![\p{L}])(?<part>early|mid|late)[\s-](?:the\s)?$/iu;
const opens =
  /(?<!\p{L})(?:(?<since>since|as of|as from|ever since)|(?<until>until|till|up to|before))\s(?:the\s)?$/iu;
const goesOn =
  /^\s?(?:[–—-]\s?(?:present|today|now)(?!\p{L})|\s(?:onwards?|(?:to|until|till)\s(?:the\s)?(?:present|date|today|now))(?!\p{L}))/iu;
const written =
  /(?<![\p{N}.-])(?:(?<isoYear>(?:1[5-9]|20)\d\d)-(?<isoMonth>\d\d)-(?<isoDay>\d\d)|(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:1[5-9]|20)\d\d))(?![\p{N}-])/gu;

/** Years of a decade from its first to its last, counted from its beginning. */
const decadeParts: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 3],
  mid: [4, 6],
  late: [7, 9],
};

/**
 * The dates that a text speaks of, in order, none over another: years, decades and stretches of years as `findYears` reads
 * them, with what makes them more exact: "5 February 2022", "February 5, 2022", "3–4 October 2023", "March to May 2022",
 * "2022-02-05", "5.2.2022", "the late 1980s", "between 1947 and 1991", "since 2014", "until 1991", "2022 onwards". The years
 * of citations are none. Lines end with LF, and none goes over one. Without any: empty.
 */
export function findDates(text: string): SaidDate[] {
  const figures = [...text.matchAll(written)].flatMap(readFigures);
  const taken = [...figures, ...findCitations(text)];
  const years = joinBetween(
    text,
    findYears(text).map((span) => cutShort(text, span)),
  );
  const spoken = years
    .filter((span) => !taken.some((each) => each.start < span.end && span.start < each.end))
    .map((span) => readYears(text, span));
  const found: SaidDate[] = [];
  for (const each of [...figures, ...spoken].sort((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (found.at(-1)?.end ?? 0)) found.push(each);
  return found;
}

function readFigures(match: RegExpExecArray): SaidDate[] {
  const { isoYear, isoMonth, isoDay, day: said, month: number, year } = match.groups!;
  const span = spanOf(Number(isoYear ?? year), Number(isoMonth ?? number), Number(isoDay ?? said));
  return span === null
    ? []
    : [{ ...span, open: null, start: match.index, end: match.index + match[0].length }];
}

/** "2014 to 13 June 2015" is no stretch to 2013: after a word, two figures are no year. */
function cutShort(text: string, span: YearSpan): YearSpan {
  const words = /\s(?:to|until|till|through)\s\d\d$/.test(text.slice(span.start, span.end));
  return words ? { ...span, to: span.from, end: span.start + 4 } : span;
}

/** "between 1947 and 1991" is one stretch. */
function joinBetween(text: string, years: readonly YearSpan[]): YearSpan[] {
  const joined: YearSpan[] = [];
  for (const span of years) {
    const before = joined.at(-1);
    const isEnd =
      before !== undefined &&
      /^,?\s(?:and|to)\s(?:the\s)?$/.test(text.slice(before.end, span.start)) &&
      /(?<!\p{L})between\s(?:the\s)?$/iu.test(text.slice(Math.max(0, before.start - 12), before.start)) &&
      span.to >= before.from;
    if (isEnd) joined[joined.length - 1] = { ...before, to: span.to, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function readYears(text: string, span: YearSpan): SaidDate {
  const line = text.slice(Math.max(0, span.start - 60), span.start);
  const before = line.slice(line.lastIndexOf("\n") + 1);
  const exact = span.from === span.to ? readInYear(before, span.from) : readInDecade(before, text, span);
  const begins = span.start - (exact?.length ?? 0);
  const days = exact ?? { from: `${span.from}-01-01`, to: `${span.to}-12-31` };
  const around = opens.exec(text.slice(Math.max(0, begins - 20), begins));
  const after = goesOn.exec(text.slice(span.end, span.end + 24));
  const open: Openness = around?.groups!["since"] || after ? "since" : around ? "until" : null;
  return {
    ...{ from: days.from, to: days.to, open },
    start: begins - (around?.[0].length ?? 0),
    end: span.end + (after?.[0].length ?? 0),
  };
}

/** A span of days and how many units before the year it takes. */
interface Exact extends DaySpan {
  readonly length: number;
}

function readInYear(before: string, year: number): Exact | null {
  for (const pattern of [dayMonth, monthDay, onlyMonth]) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const {
      month: name,
      lastMonth = name,
      day: first,
      last = first,
    } = match.groups as Record<string, string>;
    const from = spanOf(year, numberOf(name!), first === undefined ? undefined : parseInt(first));
    const to = spanOf(year, numberOf(lastMonth!), last === undefined ? undefined : parseInt(last));
    if (from !== null && to !== null && from.from <= to.to)
      return { from: from.from, to: to.to, length: match[0].length };
  }
  return null;
}

const numberOf = (name: string): number =>
  1 + monthNames.findIndex((each) => each.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());

function readInDecade(before: string, text: string, { from, start: at, end }: YearSpan): Exact | null {
  const match = partOfDecade.exec(before);
  if (match === null || !text.slice(at, end).endsWith("s")) return null;
  const [first, last] = decadeParts[match.groups!["part"]!.toLowerCase()]!;
  return { from: `${from + first}-01-01`, to: `${from + last}-12-31`, length: match[0].length };
}
