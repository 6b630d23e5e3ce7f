import { layCells } from "./lay-cells";
import { flattenValue, type Sheet, type SheetColumn, type SheetValue } from "./sheet";
import { toXmlText } from "./xml-text";

const signs: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const escape = (text: string): string =>
  toXmlText(text)
    .replace(/[\\{}$&#%_~^]/g, (sign) => signs[sign]!)
    // A bracket that begins a row would be taken for an option of what ends the row before it.
    .replace(/^\[/, "{[}")
    .replace(/\s*\n\s*/g, " \\newline ");

/** Share of the text's width that all columns have together; the rest lies between them. */
const WIDTH = 0.94;

/**
 * A sheet as a LaTeX table to put into a document: `longtable`, whose head repeats on every page, with rules of `booktabs`; columns
 * are as wide as their weights say; merged cells are those of `multirow`. Its note stands below it, its appendix after that. It is
 * made for XeLaTeX or LuaLaTeX, which read UTF-8 in every script.
 */
export function writeLatex(sheet: Sheet): string {
  const packages = `booktabs,longtable${sheet.merges?.length ? ",multirow" : ""}`;
  return `% \\usepackage{${packages}}
${writeTable(sheet)}${sheet.appendix ? `\n${writeTable(sheet.appendix)}` : ""}`;
}

function writeTable(sheet: Sheet): string {
  const weights = sheet.columns.map(({ weight = 1 }) => weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => (WIDTH * weight) / sum);
  const head = `${sheet.columns.map(({ heading }) => `\\textbf{${escape(heading)}}`).join(" & ")} \\\\`;
  return `\\begin{longtable}{@{}${shares.map(toWidth).join("")}@{}}
\\caption{${escape(sheet.title)}}\\\\
\\toprule
${head}
\\midrule
\\endfirsthead
\\toprule
${head}
\\midrule
\\endhead
\\bottomrule
\\endlastfoot
${writeRows(sheet, shares).join("\n\\addlinespace{}\n")}
\\end{longtable}
${sheet.caption ? `\\noindent\\emph{${escape(sheet.caption)}}\n` : ""}${sheet.note ? `\\par\\noindent{\\footnotesize ${escape(sheet.note)}}\n` : ""}`;
}

const toWidth = (share: number): string => `p{${share.toFixed(3)}\\linewidth}`;

/** A cell over several columns takes their places; one over several rows leaves the places below it empty. */
const writeRows = (sheet: Sheet, shares: readonly number[]): string[] =>
  layCells(sheet).map((row, at) => {
    const cells = row.flatMap((cell, column): string[] => {
      if (cell === null) return isBelow(sheet, at, column) ? [""] : [];
      const text = toCell(cell.value, sheet.columns[column]!);
      const down = cell.rows > 1 ? `\\multirow[t]{${cell.rows}}{=}{${text}}` : text;
      if (cell.columns === 1) return [down];
      const width = shares.slice(column, column + cell.columns).reduce((a, b) => a + b, 0);
      return [`\\multicolumn{${cell.columns}}{${toWidth(width)}}{${down}}`];
    });
    return `${cells.join(" & ")} \\\\`;
  });

/** Whether a place is covered by a cell that begins in a row above; if so, each of its places is a cell of its own. */
const isBelow = ({ merges = [] }: Sheet, row: number, column: number): boolean =>
  merges.some(
    (each) =>
      each.row < row &&
      row < each.row + each.rows &&
      each.column <= column &&
      column < each.column + each.columns,
  );

function toCell(value: SheetValue, { format }: SheetColumn): string {
  if (value === null) return "";
  if (typeof value === "number") return escape(flattenValue(value, format));
  if (typeof value === "string") return escape(value);
  return value
    .map(({ text, note }) =>
      note ? `${escape(text)} \\newline {\\footnotesize ${escape(note)}}` : escape(text),
    )
    .join(" \\newline ");
}
