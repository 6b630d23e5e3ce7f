import type { Sheet } from "@/lib/ingest/sheet";
import { type TableOrigin, tellOrigin } from "./table-origin";

/** What a column of a table of excerpts can hold. `range`: starts and ends in one cell, "12-40; 61-70". */
export type ExcerptField =
  | "document"
  | "quote"
  | "code"
  | "coder"
  | "memo"
  | "start"
  | "end"
  | "range"
  | "place"
  | "prefix"
  | "suffix"
  | "weight"
  | "created"
  | "codeGuid";

/** What stands between several codes of one cell; "" where each cell is one code. */
export const codeSeparators = ["", ";", ",", "|", "\n"] as const;
export type CodeSeparator = (typeof codeSeparators)[number];

/** How a table of excerpts is read: as guessed, or as a person said. */
export interface ExcerptColumns {
  readonly origin: TableOrigin;
  /** The row of the headings, by its index among the sheet's rows. */
  readonly header: number;
  /** Columns by what they hold, from 0. */
  readonly columns: Readonly<Partial<Record<ExcerptField, number>>>;
  readonly separator: CodeSeparator;
  /** Columns that say of one code each whether it was given: "1" or "true". */
  readonly flags: readonly CodeFlag[];
}

interface CodeFlag {
  readonly at: number;
  readonly path: string;
}

/** Headings of MAXQDA, ATLAS.ti, NVivo, Dedoose, Taguette and this program, folded; the better one of a field first. */
const headings: Readonly<Record<ExcerptField, readonly string[]>> = {
  document: [
    ...["document name", "document", "media title", "document title", "source name", "source", "media"],
    ...["file name", "filename", "file", "files", "doc", "transcript", "primary document", "resource"],
  ],
  quote: [
    ...["quotation content", "excerpt copy", "coded segment", "coded segments", "segment", "segments"],
    ...["coded text", "selected text", "excerpt", "quotation", "quote", "highlight", "content", "text"],
    ...["passage text", "reference text"],
  ],
  code: [
    ...["codes applied combined", "code path", "codes", "code", "tags", "tag", "nodes", "node", "code name"],
    ...["codes applied", "theme", "category", "label"],
  ],
  coder: [
    ...["coder", "coded by", "excerpt creator", "created by", "creator", "coded by initials", "user"],
    ...["author"],
  ],
  memo: ["memo", "comment", "comments", "note", "notes", "description"],
  start: ["start", "begin", "start offset", "start position", "start character", "from"],
  end: ["end", "end offset", "end position", "end character", "to"],
  range: ["excerpt range", "offsets", "range", "character range"],
  place: ["place", "page", "pages"],
  prefix: ["prefix", "before", "text before"],
  suffix: ["suffix", "after", "text after"],
  weight: ["weight", "weight score"],
  created: ["coded at", "coded on", "created", "created at", "excerpt date", "creation date"],
  codeGuid: ["code guid", "guid"],
};

const excerptFields = Object.keys(headings) as readonly ExcerptField[];

const foldHeading = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[_\W]+/gu, " ")
    .trim();

/** Rows in which the headings are looked for: some programs put a title before them. */
const lookedAt = 10;

/** What the columns of a sheet hold, as far as their headings tell, and what stands between codes. */
export function guessColumns(sheet: Sheet): ExcerptColumns {
  const rows = sheet.rows.slice(0, lookedAt).map(({ cells }) => findFields(cells.map(foldHeading)));
  const most = Math.max(0, ...rows.map((found) => Object.keys(found).length));
  const header = Math.max(
    0,
    rows.findIndex((found) => Object.keys(found).length === most),
  );
  const cells = sheet.rows[header]?.cells ?? [];
  const origin = tellOrigin(cells.map(foldHeading));
  const flags = findFlags(cells, origin);
  // Of columns of one code each none is anything else, whatever the code is called.
  const others = origin === "excerptaPassages" ? cells.slice(0, flags[0]?.at ?? cells.length) : cells;
  const columns = findFields(others.map(foldHeading));
  return {
    ...{ origin, header, columns, flags },
    separator: guessSeparator(sheet, header, columns.code, origin),
  };
}

/** Columns of one code each: those after a passage's facts in our own table, "Code: Gas Applied" in Dedoose's. */
function findFlags(cells: readonly string[], origin: TableOrigin): CodeFlag[] {
  if (origin === "excerptaPassages") {
    const first = cells.map(foldHeading).indexOf("layer") + 1;
    return cells.slice(first).map((path, index) => ({ at: first + index, path }));
  }
  if (origin !== "dedoose" || cells.map(foldHeading).includes("codes applied combined")) return [];
  return cells.flatMap((cell, at) => {
    const path = /^code: (.+) applied$/i.exec(cell)?.[1];
    return path === undefined ? [] : [{ at, path }];
  });
}

function findFields(folded: readonly string[]): Partial<Record<ExcerptField, number>> {
  const found: Partial<Record<ExcerptField, number>> = {};
  for (const field of excerptFields) {
    const heading = headings[field].find((each) => folded.includes(each));
    if (heading !== undefined) found[field] = folded.indexOf(heading);
  }
  return found;
}

/** What stands between the codes of a cell; `at`: their column. */
export function guessSeparator(
  { rows }: Sheet,
  header: number,
  at: number | undefined,
  origin: TableOrigin,
): CodeSeparator {
  if (at === undefined || origin === "excerptaData") return "";
  if (origin === "excerptaExcerpts") return ";";
  const cells = rows.slice(header + 1).map(({ cells: row }) => row[at] ?? "");
  const found = (["\n", ";", "|"] as const).find((sign) => cells.some((cell) => cell.includes(sign)));
  return found ?? (origin === "dedoose" ? "," : "");
}
