import { foldName } from "@/lib/codebook/code-fields";
import { type AttributeKind, readValue } from "./attribute-kind";

/** A column of a table that becomes an attribute. */
export interface AttributeColumn {
  /** Its place in the rows, from 0. */
  readonly at: number;
  readonly name: string;
  readonly kind: AttributeKind;
}

/** A document or case as rows are matched with it: by its title or name, or for a document by the name of its file. */
export interface Matchable {
  readonly id: string;
  readonly names: readonly string[];
}

interface PlannedRow {
  /** From 1, as a spreadsheet program counts. */
  readonly number: number;
  readonly name: string;
}

export interface AttributesPlan {
  /** Values by the id of the document or case. */
  readonly entries: readonly { readonly id: string; readonly values: Readonly<Record<string, string>> }[];
  /** Rows whose name nothing has, with their values. */
  readonly unmatched: readonly (PlannedRow & { readonly values: Readonly<Record<string, string>> })[];
  /** Rows left out, each with the reason as a sentence: without a name, a name that several have, one that stands twice. */
  readonly refused: readonly (PlannedRow & { readonly reason: string })[];
  /** Values left out, each with the reason as a sentence. */
  readonly problems: readonly { readonly number: number; readonly reason: string }[];
}

/** The end of the name of a file that becomes a document. */
const fileEnd = /\.(pdf|docx|odt|rtf|epub|html?|md|txt|csv|xlsx|vtt|srt|png|jpe?g|gif|webp|bmp)$/i;

/** A name's keys, without case, accents and doubled blanks: as it is, and without the end of a file's name. */
const keysOf = (name: string): string[] => [foldName(name), foldName(name.replace(fileEnd, ""))];

/**
 * What rows of a table say of documents or cases: each row is of what has the name in its column `nameAt`. Empty cells say nothing;
 * a value that is not of its column's kind is left out and told.
 */
export function planAttributes(
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
  nameAt: number,
  columns: readonly AttributeColumn[],
  things: readonly Matchable[],
): AttributesPlan {
  const byName = new Map<string, Set<string>>();
  for (const { id, names } of things)
    for (const name of names.flatMap(keysOf)) byName.set(name, (byName.get(name) ?? new Set()).add(id));
  const plan = {
    entries: [] as { id: string; values: Record<string, string> }[],
    unmatched: [] as (PlannedRow & { values: Record<string, string> })[],
    refused: [] as (PlannedRow & { reason: string })[],
    problems: [] as { number: number; reason: string }[],
  };
  const seen = new Map<string, number>();
  for (const { number, cells } of rows) {
    const name = (cells[nameAt] ?? "").trim();
    const refuse = (reason: string) => plan.refused.push({ number, name, reason });
    if (name === "") {
      refuse("It has no name.");
      continue;
    }
    const [exact = "", bare = ""] = keysOf(name);
    const found = [...(byName.get(exact) ?? byName.get(bare) ?? [])];
    const key = found[0] ?? exact;
    const before = seen.get(key);
    if (found.length > 1) refuse(`${found.length} are called “${name}”.`);
    else if (before !== undefined) refuse(`Row ${before} says something of it already.`);
    else {
      seen.set(key, number);
      const values = readCells(cells, columns, (reason) => plan.problems.push({ number, reason }));
      if (found.length === 1) plan.entries.push({ id: found[0]!, values });
      else plan.unmatched.push({ number, name, values });
    }
  }
  return plan;
}

function readCells(
  cells: readonly string[],
  columns: readonly AttributeColumn[],
  tell: (reason: string) => void,
): Record<string, string> {
  const values: [string, string][] = [];
  for (const { at, name, kind } of columns) {
    const written = cells[at] ?? "";
    const read = readValue(kind, written);
    if (!read.ok) tell(`“${written}” for ${name} ${read.error}.`);
    else if (read.value !== "") values.push([name, read.value]);
  }
  return Object.fromEntries(values);
}
