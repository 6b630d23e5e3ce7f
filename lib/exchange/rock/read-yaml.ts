/** What a piece of YAML says: texts, lists and tables of these. */
export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml };

interface Line {
  /** Blanks before the text. */
  readonly indent: number;
  readonly text: string;
}

/** Lists and tables may stand in one another to this depth; what lies deeper is left out. */
const deepest = 220;

/**
 * Reads the part of YAML 1.2 in which trees of codes are written: tables and lists by indentation, lists in brackets, texts
 * plain, quoted, folded or literal. Anchors, tags and everything else stand as the text they are. Never throws.
 */
export function readYaml(text: string): Yaml {
  const lines = text
    .split("\n")
    .map((line) => ({ indent: /^ */.exec(line.replaceAll("\t", "  "))![0].length, text: line.trim() }));
  const reader = { lines, at: 0 };
  return readBlock(reader, 0, 0);
}

interface Reader {
  readonly lines: Line[];
  at: number;
}

const isBlank = ({ text }: Line): boolean => text === "" || text.startsWith("#");

/** The next line that says something; null at the end. */
function peek(reader: Reader): Line | null {
  while (reader.at < reader.lines.length && isBlank(reader.lines[reader.at]!)) reader.at += 1;
  return reader.lines[reader.at] ?? null;
}

const isItem = ({ text }: Line): boolean => text === "-" || text.startsWith("- ");

/** "key: value" and "key:" taken apart; null for what is neither. Looks at each sign once: files are anybody's. */
function splitEntry(text: string): { readonly key: string; readonly value: string } | null {
  const quote = /^["']/.exec(text)?.[0];
  const closed = quote === undefined ? 0 : text.indexOf(quote, 1) + 1;
  if (quote !== undefined && closed === 0) return null;
  const at = text.slice(closed).search(/:(?:\s|$)/) + closed;
  const key = text.slice(0, at).trimEnd();
  if (at < closed || key === "" || /^[[{#]/.test(key) || (quote !== undefined && key.length > closed))
    return null;
  return { key: unquote(key), value: text.slice(at + 1).trim() };
}

/** What stands at an indentation of at least `least`. */
function readBlock(reader: Reader, least: number, depth: number): Yaml {
  const line = peek(reader);
  if (line === null || line.indent < least) return "";
  if (depth > deepest) {
    skip(reader, least);
    return "";
  }
  if (isItem(line)) return readList(reader, line.indent, depth);
  if (splitEntry(line.text) !== null) return readTable(reader, line.indent, depth);
  reader.at += 1;
  return readScalar(reader, line.text, line.indent - 1);
}

function skip(reader: Reader, least: number): void {
  for (let line = peek(reader); line !== null && line.indent >= least; line = peek(reader)) reader.at += 1;
}

function readList(reader: Reader, indent: number, depth: number): Yaml {
  const items: Yaml[] = [];
  for (let line = peek(reader); line?.indent === indent && isItem(line); line = peek(reader)) {
    const rest = line.text.slice(1).trimStart();
    if (rest === "") {
      reader.at += 1;
      items.push(readBlock(reader, indent + 1, depth + 1));
      continue;
    }
    // What follows the mark stands where a line of its own would.
    reader.lines[reader.at] = { indent: indent + line.text.length - rest.length, text: rest };
    items.push(readBlock(reader, indent + 1, depth + 1));
  }
  return items;
}

function readTable(reader: Reader, indent: number, depth: number): Yaml {
  const table = new Map<string, Yaml>();
  for (let line = peek(reader); line?.indent === indent; line = peek(reader)) {
    const entry = splitEntry(line.text);
    if (entry === null) break;
    reader.at += 1;
    table.set(entry.key, readValue(reader, entry.value, indent, depth));
  }
  // A line that belongs nowhere is passed over, so that what follows is read.
  if (table.size === 0) reader.at += 1;
  return Object.fromEntries(table);
}

function readValue(reader: Reader, value: string, indent: number, depth: number): Yaml {
  if (value === "" || value.startsWith("#")) {
    const next = peek(reader);
    const within = next !== null && (next.indent > indent || (next.indent === indent && isItem(next)));
    return within ? readBlock(reader, next.indent, depth + 1) : "";
  }
  if (/^[|>][+-]?\d?$/.test(value)) return readLiteral(reader, indent, value.startsWith("|") ? "\n" : " ");
  return readScalar(reader, value, indent);
}

/** A text over lines, as it stands or folded. */
function readLiteral(reader: Reader, indent: number, between: string): string {
  const lines: string[] = [];
  for (; reader.at < reader.lines.length; reader.at += 1) {
    const line = reader.lines[reader.at]!;
    if (line.text !== "" && line.indent <= indent) break;
    lines.push(line.text);
  }
  return lines.join(between).trim();
}

/** A text, with the lines below it that go on with it; or a list in brackets. */
function readScalar(reader: Reader, first: string, indent: number): Yaml {
  const mark = /^["'[]/.exec(first)?.[0];
  let isOpen = mark !== undefined && !closes(mark, first.slice(1));
  const parts = [first];
  let length = first.length;
  for (let line = peek(reader); line !== null && line.indent > indent; line = peek(reader)) {
    const goesOn = isOpen && length < longestOpen;
    if (!goesOn && (splitEntry(line.text) !== null || isItem(line))) break;
    parts.push(line.text);
    length += line.text.length + 1;
    if (mark !== undefined) isOpen &&= !closes(mark, line.text);
    reader.at += 1;
  }
  const text = parts.join(" ");
  const list = /^\[(.*)\]\s*(?:#.*)?$/.exec(text);
  if (list === null) return unquote(text);
  return splitItems(list[1]!)
    .map(unquote)
    .filter((item) => item !== "");
}

/** What stands between commas that are in no quotation marks. */
function splitItems(text: string): string[] {
  const items = [""];
  let quoted = "";
  for (const sign of text) {
    if (quoted === "" && sign === ",") items.push("");
    else items.push(`${items.pop()!}${sign}`);
    if (sign === quoted) quoted = "";
    else if (quoted === "" && /["']/.test(sign)) quoted = sign;
  }
  return items;
}

/** A text that goes on for longer has lost its closing mark. */
const longestOpen = 10_000;

/** Whether a line closes what a quotation mark or bracket opened before it. Each line is looked at once: files are anybody's. */
function closes(mark: string, line: string): boolean {
  if (mark === "[") return line.includes("]");
  return mark === '"'
    ? /^(?:[^"\\]|\\.)*"\s*(?:#.*)?$/.test(line)
    : /^(?:[^']|'')*'(?!')\s*(?:#.*)?$/.test(line);
}

function unquote(text: string): string {
  const said = text.trim();
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(said);
  if (double) return double[1]!.replace(/\\n/g, "\n").replace(/\\(.)/g, "$1");
  const single = /^'((?:[^']|'')*)'/.exec(said);
  if (single) return single[1]!.replaceAll("''", "'");
  const comment = said.indexOf(" #");
  return comment < 0 ? said : said.slice(0, comment).trimEnd();
}
