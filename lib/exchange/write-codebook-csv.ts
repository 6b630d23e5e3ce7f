import Papa from "papaparse";
import type { Code } from "@/lib/codebook/code";
import { draftPaths, listDrafts } from "@/lib/codebook/code-draft";
import { joinCodePath } from "./codebook-path";

/** The headings written, in order; `parseCodebookCsv` understands these and some others. */
export const codebookHeadings = {
  path: "Path",
  color: "Color",
  definition: "Definition",
  whenToUse: "When to use",
  whenNotToUse: "When not to use",
  example: "Example",
  codable: "Codable",
  shortcut: "Shortcut",
} as const;

/**
 * A codebook as CSV: UTF-8 with a byte order mark (Excel needs it), CRLF, a heading row, a row for each code in tree
 * order. `Path` holds the names from the top, joined by “ > ”. Cells that a spreadsheet would run as a formula get an
 * apostrophe in front, which `parseCodebookCsv` takes off again.
 */
export function writeCodebookCsv(codes: readonly Code[]): string {
  const drafts = listDrafts(codes);
  const paths = draftPaths(drafts);
  const rows = drafts.map((draft, index) => [
    joinCodePath(paths[index]!),
    draft.color ?? "",
    draft.definition,
    draft.whenToUse,
    draft.whenNotToUse,
    draft.example,
    draft.codable ? "yes" : "no",
    draft.shortcut ?? "",
  ]);
  const table = [Object.values(codebookHeadings), ...rows.map((row) => row.map(guardFormula))];
  return `\ufeff${Papa.unparse(table, { newline: "\r\n" })}\r\n`;
}

/** What a spreadsheet takes for a formula, or would once an apostrophe before it is gone. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Puts an apostrophe before what a spreadsheet would run. */
export const guardFormula = (cell: string): string => (formulaStart.test(cell) ? `'${cell}` : cell);

/** Takes that one apostrophe off again. */
export const unguardFormula = (cell: string): string =>
  cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
