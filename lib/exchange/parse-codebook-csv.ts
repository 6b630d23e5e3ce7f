import Papa from "papaparse";
import type { CodeDraft } from "@/lib/codebook/code-draft";
import { codeLimit, foldName, nameLimit, textLimit } from "@/lib/codebook/code-fields";
import { cleanLine } from "@/lib/shared/clean-text";
import { fail, ok, type Result } from "@/lib/shared/result";
import { type DraftList, openDraftList } from "./codebook-drafts";
import {
  codebookDepthLimit,
  codebookFileLimit,
  codebookProblemLimit,
  type CodebookFileProblem,
  readColor,
} from "./codebook-file";
import { splitCodePath } from "./codebook-path";
import { codebookHeadings } from "./codebook-sheet";
import { unguardFormula } from "./write-codebook-csv";

type Column = keyof typeof codebookHeadings | "name" | "parent";

/** Headings that are understood besides those written, folded. `name` and `parent` stand in for `path`. */
const synonyms: Readonly<Record<string, Column>> = {
  code: "name",
  name: "name",
  parent: "parent",
  "parent code": "parent",
  colour: "color",
  description: "definition",
  include: "whenToUse",
  exclude: "whenNotToUse",
  "inclusion criteria": "whenToUse",
  "exclusion criteria": "whenNotToUse",
  examples: "example",
};

/**
 * Reads a codebook from CSV with comma, semicolon or tab. The hierarchy comes from a `Path` column; or from `Name` and
 * `Parent` (the name or path of a code in an earlier row); or from `Name` alone, indented by blanks or tabs. Codes
 * that only stand in a path are made. Problems carry the row they stand in, counted from 1 with the headings; one is
 * enough to refuse the file, 100 at most are told.
 */
export function parseCodebookCsv(text: string): Result<readonly CodeDraft[], CodebookFileProblem[]> {
  if (text.length > codebookFileLimit) return refuse(null, "The file is too large for a codebook.");
  const table = text.replace(/^\ufeff/, "");
  const parsed = Papa.parse<string[]>(table, { preview: codeLimit + 2, delimiter: guessDelimiter(table) });
  const broken = parsed.errors.find((error) => error.type === "Quotes");
  if (broken) return refuse((broken.row ?? 0) + 1, "A quotation mark is not closed. Close it, or double it.");
  const [first = [], ...rows] = parsed.data;
  const columns = readHeadings(first);
  if (!columns.has("path") && !columns.has("name"))
    return refuse(1, "No column is headed “Path” or “Name”. Put the headings in the first row.");
  if (rows.length > codeLimit) return refuse(null, tooMany);
  return readRows(rows, columns);
}

/** Whether a text's first line heads the columns of a codebook. */
export function hasCodebookHeadings(text: string): boolean {
  const table = text.replace(/^\ufeff/, "");
  const { data } = Papa.parse<string[]>(table, { preview: 1, delimiter: guessDelimiter(table) });
  const columns = readHeadings(data[0] ?? []);
  return columns.has("path") || columns.has("name");
}

const tooMany = `The file holds more than ${codeLimit.toLocaleString("en")} codes. Split it.`;
const refuse = (row: number | null, message: string) => fail([{ row, message }]);

/** The mark that is most frequent in the first line; a comma where there is none. */
function guessDelimiter(table: string): string {
  const line = /^[^\r\n]*/.exec(table)![0];
  const count = (mark: string) => line.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function readHeadings(row: readonly string[]): Map<Column, number> {
  const known = new Map<string, Column>(Object.entries(synonyms));
  for (const [column, heading] of Object.entries(codebookHeadings))
    known.set(foldName(heading), column as Column);
  const columns = new Map<Column, number>();
  row.forEach((cell, index) => {
    const column = known.get(foldName(unguardFormula(cell)));
    if (column && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}

type ReadCell = (column: Column) => string;

function readRows(
  rows: readonly string[][],
  columns: ReadonlyMap<Column, number>,
): Result<readonly CodeDraft[], CodebookFileProblem[]> {
  const list = openDraftList();
  const problems: CodebookFileProblem[] = [];
  const locate = columns.has("path")
    ? locateByPath
    : columns.has("parent")
      ? locateByParent
      : locateByIndent();
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === "")) continue;
    const cell: ReadCell = (column) => unguardFormula(row[columns.get(column) ?? -1] ?? "");
    const message = enterRow(list, locate(cell, list), readFields(cell), index + 2);
    if (message !== null) problems.push({ row: index + 2, message });
    if (problems.length === codebookProblemLimit) break;
    if (list.drafts.length > codeLimit) return refuse(null, tooMany);
  }
  if (problems.length > 0) return fail(problems);
  if (list.drafts.length === 0)
    return refuse(null, "The file holds no codes. Put one code in each row below the headings.");
  return ok(list.drafts);
}

function enterRow(
  list: DraftList,
  path: readonly string[] | string,
  fields: Partial<CodeDraft> | string,
  row: number,
): string | null {
  if (typeof path === "string") return path;
  if (path.length > codebookDepthLimit) return `The code lies deeper than ${codebookDepthLimit} levels.`;
  if (path.includes("")) return "A name is missing. Name the code and each code above it.";
  if (path.some((name) => name.length > nameLimit)) return `A name is longer than ${nameLimit} characters.`;
  return typeof fields === "string" ? fields : list.enter(path, fields, row);
}

const locateByPath = (cell: ReadCell): string[] => splitCodePath(cell("path")).map(cleanLine);

function locateByParent(cell: ReadCell, list: DraftList): readonly string[] | string {
  const name = cleanLine(cell("name"));
  const parent = cell("parent").trim();
  if (parent === "") return [name];
  const path = list.find(parent);
  if (path) return [...path, name];
  return `No earlier row holds the parent “${parent.slice(0, nameLimit)}”. Move that row up, or correct the name.`;
}

/** A code indented deeper than the row above is its child. A tab counts as four blanks. */
function locateByIndent(): (cell: ReadCell) => string[] {
  let open: { indent: number; name: string }[] = [];
  return (cell) => {
    const indent = /^[ \t\u00a0]*/.exec(cell("name"))![0].replaceAll("\t", "    ").length;
    open = [...open.filter((above) => above.indent < indent), { indent, name: cleanLine(cell("name")) }];
    return open.map((above) => above.name);
  };
}

/** The fields of a row, or the sentence that says what is wrong with them. */
function readFields(cell: ReadCell): Partial<CodeDraft> | string {
  const color = cell("color").trim();
  if (color !== "" && readColor(color) === null)
    return `“${color.slice(0, 40)}” is not a colour. Write # and six digits, such as #2b8a3e, or leave it empty.`;
  const codable = cell("codable").trim().toLowerCase();
  if (!["", "yes", "no", "true", "false", "1", "0"].includes(codable))
    return `“${codable.slice(0, 40)}” does not say whether the code is codable. Write yes or no.`;
  const shortcut = cell("shortcut").trim().toLowerCase();
  if (!/^[a-z0-9]?$/.test(shortcut))
    return `“${shortcut.slice(0, 40)}” is no shortcut. Use one letter or digit.`;
  const texts = {
    definition: cell("definition"),
    whenToUse: cell("whenToUse"),
    whenNotToUse: cell("whenNotToUse"),
    example: cell("example"),
  };
  if (Object.values(texts).some((text) => text.length > textLimit))
    return `A text is longer than ${textLimit.toLocaleString("en")} characters. Shorten it.`;
  return {
    ...texts,
    color: readColor(color),
    codable: !["no", "false", "0"].includes(codable),
    shortcut: shortcut || null,
  };
}
