import type { Query } from "./query";
import type { Condition } from "./query";
import { type NamedKind, type QueryNames, findNamed } from "./query-names";
import type { LineProblem, Token } from "./split-line";

/** Thrown where a line cannot be read; caught by `readLine`. */
export class LineError extends Error {
  constructor(readonly problem: LineProblem) {
    super(problem.message);
  }
}

/** The pieces of a line that are still to be read. */
export class Tokens {
  private place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get next(): Token {
    return this.tokens[this.place]!;
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== "end") this.place += 1;
    return token;
  }

  is = (text: string): boolean => this.next.kind === "sign" && this.next.text === text;

  /** Takes this sign, or tells that it is expected. */
  expect(text: string, where: string): Token {
    if (!this.is(text)) this.fail(`“${text}” is expected ${where}`);
    return this.take();
  }

  /** `message`: without its end, which says what stands there instead. */
  fail(message: string, { at, end, kind, text } = this.next): never {
    const instead = kind === "end" ? ", where the line ends" : `, and not “${text}”`;
    throw new LineError({ at, end, message: `${message}${instead}.` });
  }
}

/** Fields by how they are written in small letters. */
const fields = {
  code: "code",
  coder: "coder",
  layer: "layer",
  round: "round",
  date: "date",
  weight: "weight",
  document: "document",
  attribute: "attribute",
  caseattribute: "caseAttribute",
  text: "text",
  set: "set",
  folder: "folder",
  query: "query",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** Those that are about one coding, as `Condition`. */
const ofOneCoding: readonly Condition["kind"][] = ["code", "coder", "layer", "round", "date", "weight"];
const isField = (word: string): word is keyof typeof fields => Object.hasOwn(fields, word);

/** What a condition may begin with, to say what is expected. */
const sayFields = (those: readonly Field[]): string => those.map((field) => `${field}:`).join(" ");

function takeField<F extends Field>(tokens: Tokens, those: readonly F[]): F {
  const { kind, text } = tokens.next;
  const word = text.toLowerCase();
  const written = kind === "word" && isField(word) ? fields[word] : null;
  const found = those.find((each) => each === written);
  if (found === undefined) return tokens.fail(`One of ${sayFields(those)} is expected here`);
  tokens.take();
  return found;
}

/** One condition, or several of one coding between square brackets. */
export function readCondition(tokens: Tokens, names: QueryNames): Query {
  if (tokens.is("[")) {
    tokens.take();
    const conditions: Condition[] = [];
    do conditions.push(readOfCoding(tokens, names, takeField(tokens, ofOneCoding)));
    while (!tokens.is("]") && tokens.next.kind !== "end");
    tokens.expect("]", "after what is said of one coding");
    return { kind: "coding", conditions };
  }
  const field = takeField(tokens, Object.values(fields));
  switch (field) {
    case "document": {
      tokens.expect(":", "after document");
      const documentIds = [readName(tokens, names, "documents")];
      while (tokens.is(",")) {
        tokens.take();
        documentIds.push(readName(tokens, names, "documents"));
      }
      return { kind: "documents", documentIds };
    }
    case "attribute":
    case "caseAttribute": {
      tokens.expect(":", `after ${field}`);
      const name = takeValue(tokens, "The attribute’s name").text;
      tokens.expect("=", "between the attribute’s name and its value");
      const value = takeValue(tokens, "The attribute’s value").text;
      return { kind: "attribute", of: field === "attribute" ? "document" : "case", name, value };
    }
    case "text": {
      tokens.expect(":", "after text");
      const token = takeValue(tokens, "Words");
      if (token.text.trim() === "") tokens.fail("Words are expected here", token);
      return { kind: "text", words: token.text };
    }
    case "set":
    case "folder": {
      tokens.expect(":", `after ${field}`);
      const kind = field === "set" ? "sets" : "folders";
      const groupIds = [readName(tokens, names, kind)];
      while (tokens.is(",")) {
        tokens.take();
        groupIds.push(readName(tokens, names, kind));
      }
      return { kind: "groups", groupIds };
    }
    case "query":
      tokens.expect(":", "after query");
      return { kind: "saved", queryId: readName(tokens, names, "queries") };
    case "code":
    case "coder":
    case "layer":
    case "round":
    case "date":
    case "weight":
      return { kind: "coding", conditions: [readOfCoding(tokens, names, field)] };
  }
}

function readOfCoding(tokens: Tokens, names: QueryNames, field: Condition["kind"]): Condition {
  switch (field) {
    case "code": {
      const alone = tokens.is("=");
      if (alone) tokens.take();
      else tokens.expect(":", "after code");
      const codeId = readName(tokens, names, "codes");
      return { kind: "code", codeId, ...(alone && { alone }) };
    }
    case "coder":
      tokens.expect(":", "after coder");
      return { kind: "coder", coderId: readName(tokens, names, "coders") };
    case "round":
      tokens.expect(":", "after round");
      return { kind: "round", roundId: readName(tokens, names, "rounds") };
    case "layer": {
      tokens.expect(":", "after layer");
      const token = takeValue(tokens, "consensus or coder");
      const of = token.text.toLowerCase();
      if (of !== "consensus" && of !== "coder")
        return tokens.fail("consensus or coder is expected here", token);
      return { kind: "layer", of };
    }
    case "date":
      return readDates(tokens);
    case "weight": {
      tokens.expect(">=", "after weight");
      const token = takeValue(tokens, "A whole number from 0 to 100");
      if (!/^\d{1,3}$/.test(token.text) || Number(token.text) > 100)
        tokens.fail("A whole number from 0 to 100 is expected here", token);
      return { kind: "weight", least: Number(token.text) };
    }
  }
}

function readDates(tokens: Tokens): Condition {
  tokens.expect(":", "after date");
  const expected = "Days are expected here, as 2026-01-31..2026-03-31, 2026-01-31.. or ..2026-03-31";
  const token = takeValue(tokens, "Days, as 2026-01-31..2026-03-31,");
  const match = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(token.text);
  const [, from, to] = match ?? [];
  const days = [from, to].filter((day) => day !== undefined);
  if (days.length === 0 || !days.every(isDay)) return tokens.fail(expected, token);
  if (from !== undefined && to !== undefined && from > to)
    return tokens.fail("The first day is expected to be no later than the second", token);
  return { kind: "date", ...(from && { from }), ...(to && { to }) };
}

/** Whether it is a day of the calendar, as "2026-03-31". */
export const isDay = (day: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

function readName(tokens: Tokens, names: QueryNames, kind: NamedKind): string {
  const token = takeValue(tokens, "A name");
  const found = findNamed(names, kind, token.text);
  if (!found.ok) throw new LineError({ at: token.at, end: token.end, message: found.error });
  return found.value;
}

function takeValue(tokens: Tokens, what: string): Token {
  const { kind } = tokens.next;
  if (kind !== "word" && kind !== "quoted") return tokens.fail(`${what} is expected here`);
  return tokens.take();
}
