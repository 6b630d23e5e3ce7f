/** What the cells of a column look like. `closed`: a few answers that return; `open`: sentences of people's own. */
export type ColumnKind = "identifier" | "closed" | "number" | "date" | "scale" | "open" | "empty";

export interface ColumnGuess {
  readonly kind: ColumnKind;
  /** Cells that are not empty. */
  readonly filled: number;
  /** Different answers among them. */
  readonly distinct: number;
  /** The first different answers, at most `samplesShown`, each cut to `sampleLength` UTF-16 units. */
  readonly samples: readonly string[];
}

const samplesShown = 4;
const sampleLength = 120;

/** How sums name their currency, before or behind. */
const currency = String.raw`(?:\p{Sc}|EUR|USD|GBP|CHF|INR|PKR|Rs\.?)`;
/** Digits with or without thousands set apart, percent or currency; a bookkeeper's minus is a pair of brackets. */
const number = new RegExp(
  String.raw`^\(?[-+\u2212]?(?:${currency}\s?)?[-+\u2212]?(?:\d+|\d{1,3}(?:[,. \u00a0\u202f']\d{3})+)(?:[.,]\d+)?(?:e[-+]?\d+)?\s?(?:%|${currency})?\)?$`,
  "iu",
);
const dates = [
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}.*)?$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?:,? \d{1,2}:\d{2}.*)?$/,
];
const identifierHeader =
  /^(?:.*[\s_-])?(?:id|ids|nr|no|number|code|token|name|case|participant|respondent|interviewee|pseudonym|kennung|nom|nombre)\.?$|^(?:participant|respondent|response|case|interview)/i;
const likert =
  /\b(?:agree|disagree|satisfied|dissatisfied|likely|unlikely|never|rarely|sometimes|often|always|not at all|very|neutral)\b|^\s*\d\s*[-–—:=.)]\s*\S/i;

/** Share of cells that must fit a form for the column to have it; a few strays ("n/a") are usual. */
const most = 0.95;
/** A scale has no more steps than 0 to 10. */
const scaleSteps = 11;
/** Words of an answer, on the average, from which on it is a sentence rather than a name or a label. */
const openWords = 4;

/**
 * What a column holds, from its header and its cells below it ("" for empty ones). A guess to begin with, since a
 * person corrects it: by the share of cells of one form, by how often answers return, and by their length. No filled
 * cell gives `empty`.
 */
export function guessColumn(header: string, cells: readonly string[]): ColumnGuess {
  const filled = cells.filter((cell) => cell !== "");
  const counts = new Set(filled);
  const samples = [...counts]
    .slice(0, samplesShown)
    .map((cell) => cell.slice(0, sampleLength).toWellFormed());
  return { kind: kindOf(header, filled, counts), filled: filled.length, distinct: counts.size, samples };
}

function kindOf(header: string, filled: readonly string[], distinct: ReadonlySet<string>): ColumnKind {
  if (filled.length === 0) return "empty";
  const fitting = (test: (cell: string) => boolean) => filled.filter(test).length >= most * filled.length;
  const unique = distinct.size === filled.length;
  const named = identifierHeader.test(header.trim());
  if (dates.some((form) => fitting((cell) => form.test(cell)))) return "date";
  if (fitting((cell) => number.test(cell))) {
    if (unique && filled.length > 1 && (named || countsUp(filled))) return "identifier";
    return isScale(filled, distinct) ? "scale" : "number";
  }
  const words = filled.reduce((sum, cell) => sum + countWords(cell), 0) / filled.length;
  const returns = distinct.size <= filled.length / 2;
  if (returns && distinct.size <= 40 && [...distinct].every((cell) => cell.length <= 200)) {
    const steps = [...distinct].filter((cell) => likert.test(cell)).length;
    return distinct.size <= scaleSteps && steps >= distinct.size / 2 ? "scale" : "closed";
  }
  if (words >= openWords || filled.some((cell) => cell.includes("\n") || cell.length > 200)) return "open";
  return unique && filled.length > 1 ? "identifier" : "closed";
}

/** Whole numbers from a small range, each of which could be a step. */
function isScale(filled: readonly string[], distinct: ReadonlySet<string>): boolean {
  const steps = [...distinct].map(Number);
  const fits = steps.every((step) => Number.isInteger(step) && step >= 0 && step < scaleSteps);
  return fits && distinct.size > 1 && (distinct.size < filled.length || filled.length <= 3);
}

/** Each cell is the whole number after the one above, as a counter writes them. */
const countsUp = (cells: readonly string[]): boolean =>
  cells.length > 2 && cells.every((cell, at) => /^\d+$/.test(cell) && Number(cell) === Number(cells[0]) + at);

/** Writing that sets no blanks between words: two letters count as one. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

const countWords = (text: string): number =>
  Math.max(
    text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length,
    (text.match(unspaced)?.length ?? 0) / 2,
  );
