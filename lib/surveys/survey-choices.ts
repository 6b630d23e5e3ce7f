import type { Sheet } from "@/lib/ingest/sheet";
import { answerRows } from "./find-header";
import { type ColumnGuess, guessColumn } from "./guess-column";

/** What a column is used for. One column at most names the case. */
export type ColumnRole = "name" | "attribute" | "question" | "ignore";

/** How open answers become documents: one for each respondent, one for each question, or all in one grid. */
export type SurveyLayout = "respondent" | "question" | "grid";

export interface SurveyChoices {
  /** Index of the sheet. */
  readonly sheet: number;
  /** Number of the row that names the columns. */
  readonly headerRow: number;
  /** By column, from the left; as many as the sheet is wide. */
  readonly roles: readonly ColumnRole[];
  readonly layout: SurveyLayout;
  /** What the survey is called: the title of its grid, and how its documents are told from others. */
  readonly title: string;
  /** Cases the project has by name: whether their attributes take the sheet's values. */
  readonly updateKnown: boolean;
}

/** A column as a person chooses what to do with it. */
export interface SurveyColumn extends ColumnGuess {
  /** Never empty: without one in the header it is called by its place. */
  readonly name: string;
}

/** Columns by their names in the header row and their cells below it. Names that return are numbered. */
export function describeColumns(sheet: Sheet, headerRow: number): SurveyColumn[] {
  const rows = answerRows(sheet, headerRow);
  return nameColumns(sheet, headerRow).map((name, column) => ({
    name,
    ...guessColumn(
      name,
      rows.map(({ cells }) => cells[column] ?? ""),
    ),
  }));
}

/** One name for each column: one line, never empty, no two alike. */
export function nameColumns(sheet: Sheet, headerRow: number): string[] {
  const header = sheet.rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const taken = new Set<string>();
  return Array.from({ length: sheet.width }, (_, column) => {
    const plain = (header[column] ?? "").replace(/\s+/g, " ").trim() || `Column ${column + 1}`;
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain} (${count})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** What columns of these kinds are most likely wanted for: the first that names people names the cases. */
export function presetRoles(columns: readonly SurveyColumn[]): ColumnRole[] {
  const filled = Math.max(0, ...columns.map((column) => column.filled));
  const named = columns.findIndex(({ kind, filled: own }) => kind === "identifier" && own === filled);
  return columns.map(({ kind }, column) => {
    if (column === named) return "name";
    if (kind === "open") return "question";
    return kind === "empty" ? "ignore" : "attribute";
  });
}
