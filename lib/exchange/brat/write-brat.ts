import type { Range } from "@/lib/shared/offset";
import type { CodedDocument, CodedFrame } from "../coded/coded-document";
import { makePositionCounter } from "../refi-qda/count-positions";
import { uniqueNames } from "../unique-names";

/** What codes and coders are called in brat: ids to names of ASCII letters, digits, "_" and "-". */
export interface BratNames {
  readonly codes: ReadonlyMap<string, string>;
  readonly coders: ReadonlyMap<string, string>;
}

export const nameForBrat = ({ codes, coders }: CodedFrame): BratNames => {
  const nameAll = (rows: readonly { readonly id: string; readonly name: string }[], other: string) => {
    const names = uniqueNames(
      rows.map(({ name }) => name),
      other,
    );
    return new Map(rows.map(({ id }, at) => [id, names[at]!]));
  };
  return { codes: nameAll(codes, "Code"), coders: nameAll(coders, "Coder") };
};

/**
 * What ends a line or a field for the readers of .ann files: brat's own reads lines as Python's `splitlines` parts them,
 * and fields are parted by tabs.
 */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * A document's codings as a brat standoff file (.ann), beside its text as it is (.txt, UTF-8). Positions are code points
 * from 0, half-open. Source: "brat standoff format" and, for several spans `start end;start end`, brat 1.3 "Crunchy Frog".
 * A text-bound line `T` is one coding: its type is the code; a span holds no line break, so a range over several lines
 * stands as one fragment a line, as do the ranges of a passage, and its text is theirs joined by blanks. An attribute
 * `Coder` says who coded it, a note `#` holds its weight, one more each memo of the passage. Regions of pages have no
 * words and are left out. Lines end in LF; a document on which nothing is coded gives "".
 */
export function writeBrat({ text, passages, memos }: CodedDocument, names: BratNames): string {
  const positionOf = makePositionCounter(text, "standard");
  const lines: string[] = [];
  let entities = 0;
  let notes = 0;
  const note = (entity: number, said: string) =>
    lines.push(`#${(notes += 1)}\tAnnotatorNotes T${entity}\t${toLine(said)}`);
  for (const { id, ranges, codings } of passages) {
    const fragments = ranges.flatMap((range) => listFragments(text, range));
    if (fragments.length === 0) continue;
    const spans = fragments.map(({ start, end }) => `${positionOf(start)} ${positionOf(end)}`).join(";");
    const words = fragments.map(({ start, end }) => text.slice(start, end)).join(" ");
    codings.forEach(({ codeId, layerId, weight }, at) => {
      const entity = (entities += 1);
      lines.push(`T${entity}\t${names.codes.get(codeId) ?? "Code"} ${spans}\t${words}`);
      const coder = names.coders.get(layerId);
      if (coder !== undefined) lines.push(`A${entity}\tCoder T${entity} ${coder}`);
      if (typeof weight === "number") note(entity, `weight: ${weight}`);
      if (at === 0)
        for (const memo of memos.get(id) ?? [])
          note(entity, `memo: ${[memo.title, memo.author, memo.text].filter(Boolean).join(" · ")}`);
    });
  }
  return lines.map((line) => `${line}\n`).join("");
}

const toLine = (said: string): string => said.replace(breaks, " ").replace(/\s+/g, " ").trim();

/** The parts of a range between line breaks, without the blanks at their ends; none of blanks alone. */
function listFragments(text: string, { start, end }: Range): { start: number; end: number }[] {
  const fragments: { start: number; end: number }[] = [];
  const take = (from: number, to: number) => {
    const words = text.slice(from, to);
    const trimmed = words.trim();
    if (trimmed === "") return;
    const first = from + words.length - words.trimStart().length;
    fragments.push({ start: first, end: first + trimmed.length });
  };
  let from: number = start;
  for (const found of text.slice(start, end).matchAll(breaks)) {
    take(from, start + found.index);
    from = start + found.index + found[0].length;
  }
  take(from, end);
  return fragments;
}

/**
 * The configuration of the codes as brat's entities (annotation.conf): a tab before a name for each code above it, "!"
 * before one that only groups others. The coder is an attribute.
 */
export function writeBratConfiguration({ codes, coders }: CodedFrame, names: BratNames): string {
  const entities = codes.map(
    ({ id, depth, codable }) => `${"\t".repeat(depth)}${codable ? "" : "!"}${names.codes.get(id)}\n`,
  );
  const values = coders.map(({ id }) => names.coders.get(id)).join("|");
  const attributes = coders.length === 0 ? "" : `Coder\tArg:<ENTITY>, Value:${values}\n`;
  return `[entities]\n\n${entities.join("")}\n[relations]\n\n[events]\n\n[attributes]\n\n${attributes}`;
}

/** How brat shows the names (visual.conf): codes as the codebook calls them, in their colours. */
export function writeBratLabels({ codes }: CodedFrame, names: BratNames): string {
  const labels = codes.map(
    ({ id, name }) => `${names.codes.get(id)} | ${toLine(name.replace(/\|/g, " "))}\n`,
  );
  const drawn = codes.map(({ id, color }) => `${names.codes.get(id)}\tbgColor:${color}\n`);
  return `[labels]\n\n${labels.join("")}\n[drawing]\n\n${drawn.join("")}`;
}
