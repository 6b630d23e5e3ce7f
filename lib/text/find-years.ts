/** Years that a text speaks of: a single one, or from one to another, both inclusive; `start` and `end` are where, half-open, in UTF-16 units. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Dashes and words between two years; "1998–2023", "1998 to 2023", "1998/99". */
const between = String.raw`(?:\s?[-‐‑–—−/]\s?|\s+(?:to|until|till|through)\s+)`;
const year = String.raw`(?:1[5-9]|20)\d\d`;
/** A year, a decade, or two years with something between that makes them a stretch; the second may be short. */
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d]|(?<!\b(?:mid|early|late|pre|post))-|\d,|(?<!\b\d{1,2}[./]\d{1,2})\.)(?<first>${year})(?:(?<decade>s)|${between}(?<second>${year}|\d\d))?(?![\p{L}\d]|[.,]\d)`,
  "gu",
);
const months = "January|February|March|April|May|June|July|August|September|October|November|December";
/** A name, which is no month, before a bracket. */
const named = new RegExp(
  String.raw`(?<!\p{L})(?!(?:${months})\b)\p{Lu}[\p{L}’'-]+(?:\s+et al\.)?\s*\($`,
  "u",
);

/**
 * The years that a text names, in order. A year between 1500 and 2099; "the 1990s" are ten years, "1998/99" two. The year
 * of a citation is none that is spoken of: one that stands in brackets after a name, alone or with a comma, as in "(Khan,
 * 2019)" and "Khan (2019)". Numbers with a fraction or a thousands separator are no years. Without any: empty.
 */
export function findYears(text: string): YearSpan[] {
  const found: YearSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    const { first, decade, second } = match.groups as Record<string, string | undefined>;
    const [start, end] = [match.index, match.index + match[0].length];
    if (isCitation(text, start, end)) continue;
    const from = Number(first);
    found.push({ ...reach(from, decade !== undefined, second), start, end });
  }
  return found;
}

function reach(from: number, decade: boolean, second: string | undefined): { from: number; to: number } {
  if (decade) return { from, to: from + 9 };
  if (second === undefined) return { from, to: from };
  const to = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  // "2011-10" is a month or a number, not a stretch that ends before it begins.
  return { from, to: Math.max(from, to) };
}

/** Whether the year in `[start, end)` is the year of a source: after a name inside brackets, or alone in brackets after one. */
function isCitation(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 12);
  const inBrackets = before.lastIndexOf("(") > before.lastIndexOf(")");
  if (inBrackets && /(?:\p{L}\.?|&|et al\.)\s*,\s*(?:(?:1[5-9]|20)\d\d[a-z]?\s*[,;]\s*)*$/u.test(before))
    return true;
  // A list of years of one source, and the letter that tells two of one year apart.
  const closes = /^[a-z]?\s*(?:\)|[,;:])/u.test(after);
  return closes && named.test(before) && !/^\s*[-–—]/u.test(after);
}
