import { type Result, fail, ok } from "@/lib/shared/result";

export const attributeKinds = ["text", "number", "date", "choice", "boolean"] as const;

/** What the values of an attribute are. Of a choice, those that some document or case has are offered. */
export type AttributeKind = (typeof attributeKinds)[number];

/** What has attributes. */
export type Described = "documents" | "cases";

/** Name → kind, of documents and of cases; an attribute that is not named holds text. */
export type AttributeKinds = Readonly<Partial<Record<Described, Readonly<Record<string, AttributeKind>>>>>;

export const kindOf = (kinds: AttributeKinds, of: Described, name: string): AttributeKind => {
  const own = kinds[of];
  return own !== undefined && Object.hasOwn(own, name) ? own[name]! : "text";
};

/** What a column of answers is written in, alone or with the other of its pair. */
const answers: readonly (readonly string[])[] = [
  ["yes", "no"],
  ["y", "n"],
  ["true", "false"],
];
const yes = new Set(["yes", "y", "true", "1", "x"]);
const no = new Set(["no", "n", "false", "0"]);

/**
 * A value as it is kept: numbers with a point and nothing between their digits ("1250.5"), days as "2026-01-31", "yes" or "no".
 * "" stays: nothing is known. Fails with what is wrong, as the end of a sentence about the value.
 */
export function readValue(kind: AttributeKind, written: string): Result<string, string> {
  const value = written.trim();
  if (value === "") return ok("");
  switch (kind) {
    case "text":
    case "choice":
      return ok(value);
    case "number":
      return readNumber(value);
    case "date":
      return readDate(value);
    case "boolean": {
      const small = value.toLowerCase();
      if (yes.has(small)) return ok("yes");
      return no.has(small) ? ok("no") : fail("is neither yes nor no");
    }
  }
}

function readNumber(value: string): Result<string, string> {
  const joined = value.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, "").replace(/^[−–]/, "-");
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(joined);
  // One comma before other than three digits is a decimal sign: "12,5".
  const plain = grouped ? joined.replaceAll(",", "") : joined.replace(/^([+-]?\d+),(\d+)$/, "$1.$2");
  if (!/^[+-]?\d{1,15}(\.\d{1,15})?$/.test(plain)) return fail("is no number");
  const [whole = "", part = ""] = plain.replace(/^\+/, "").split(".");
  const kept = part.replace(/0+$/, "");
  return ok(`${whole.replace(/^(-?)0+(?=\d)/, "$1")}${kept && `.${kept}`}`);
}

function readDate(value: string): Result<string, string> {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{2}:\d{2}.*)?$/.exec(value) ?? [];
  if (year !== undefined) return toDay(year, month!, day!);
  const [, first, sign, second, written] = /^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/.exec(value) ?? [];
  if (written === undefined) return fail("is no day, as 2026-01-31");
  // With full stops the day comes first; with strokes that depends on where it was written.
  if (sign === "." || Number(first) > 12) return toDay(written, second!, first!);
  if (Number(second) > 12 || first === second) return toDay(written, first!, second!);
  return fail("can be read as two different days; write it as 2026-01-31");
}

function toDay(year: string, month: string, day: string): Result<string, string> {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(iso);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return real ? ok(iso) : fail("is no day of the calendar");
}

/** What values look to be, of those that are not "": a kind that every one of them can be read as; text where there are none. */
export function guessKind(values: readonly string[]): AttributeKind {
  const filled = values.map((each) => each.trim()).filter((each) => each !== "");
  if (filled.length === 0) return "text";
  const all = (kind: AttributeKind) => filled.every((each) => readValue(kind, each).ok);
  // 0 and 1 alone may be numbers as well as answers, X and Y names of groups.
  const said = new Set(filled.map((each) => each.toLowerCase()));
  const isAnswers = answers.some((pair) => [...said].every((each) => pair.includes(each)));
  if (isAnswers) return "boolean";
  // "007" is what somebody or some place is called.
  if (all("number") && !filled.some((each) => /^[+-]?0\d/.test(each))) return "number";
  if (all("date")) return "date";
  const different = new Set(filled).size;
  return different <= 20 && different * 2 <= filled.length ? "choice" : "text";
}

/** How many attributes one document, or one case, can have. */
export const mostAttributes: Readonly<Record<Described, number>> = { documents: 50, cases: 500 };

/**
 * The problem with the attributes of one document or case, as a sentence; null where each is of its kind. What it has
 * already (`before`) may stay as it is.
 */
export function findKindProblem(
  attributes: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  kinds: AttributeKinds,
  of: Described,
): string | null {
  for (const [name, value] of Object.entries(attributes)) {
    if (Object.hasOwn(before, name) && before[name] === value) continue;
    const read = readValue(kindOf(kinds, of, name), value);
    if (!read.ok) return `“${value}” for ${name} ${read.error}.`;
  }
  return null;
}

/** Attributes with each value as it is kept; such as cannot be read stay as they are. */
export const normaliseValues = (
  attributes: Readonly<Record<string, string>>,
  kinds: AttributeKinds,
  of: Described,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const read = readValue(kindOf(kinds, of, name), value);
      return [name, read.ok ? read.value : value];
    }),
  );
