import { layCells } from "./lay-cells";
import { flattenValue, type Sheet, type SheetColumn, type SheetValue } from "./sheet";
import { isRightToLeft, toXmlText } from "./xml-text";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => toXmlText(text).replace(/[&<>"]/g, (sign) => entities[sign]!);

/**
 * A sheet as an HTML page that needs nothing else: a table with its title and caption, headings of rows and columns marked as
 * such, notes of excerpts small below them; its note and its appendix follow. Paragraphs in right-to-left scripts are marked so.
 */
export const writeHtml = (sheet: Sheet): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escape(sheet.title)}</title>
<style>
table { border-collapse: collapse; font: 15px/1.5 Georgia, serif; }
caption { padding-bottom: 8px; text-align: start; font-weight: bold; }
caption small { display: block; font-weight: normal; }
th, td { padding: 6px 10px; border: 1px solid #999; text-align: start; vertical-align: top; }
td p { margin: 0 0 6px; white-space: pre-wrap; }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
small { color: #555; }
.note { font: 14px/1.5 Georgia, serif; white-space: pre-wrap; }
table + table, .note + table { margin-top: 32px; }
</style>
</head>
<body>
${writeTable(sheet)}${sheet.appendix ? `\n${writeTable(sheet.appendix)}` : ""}
</body>
</html>
`;

const writeTable = (sheet: Sheet): string =>
  `<table>
<caption>${escape(sheet.title)}${sheet.caption ? `<small>${escape(sheet.caption)}</small>` : ""}</caption>
<thead>
<tr>${sheet.columns.map(({ heading }) => `<th scope="col">${escape(heading)}</th>`).join("")}</tr>
</thead>
<tbody>
${writeRows(sheet)}
</tbody>
</table>${sheet.note ? `\n<p class="note">${escape(sheet.note)}</p>` : ""}`;

const writeRows = (sheet: Sheet): string =>
  layCells(sheet)
    .map((row) => {
      const cells = row.map((cell, column) => {
        if (cell === null) return "";
        const spans = `${span("rowspan", cell.rows)}${span("colspan", cell.columns)}`;
        if (column === 0) return `<th scope="row"${spans}>${inner(cell.value)}</th>`;
        return writeCell(cell.value, sheet.columns[column]!, spans);
      });
      return `<tr>${cells.join("")}</tr>`;
    })
    .join("\n");

const span = (name: string, size: number): string => (size > 1 ? ` ${name}="${size}"` : "");

const writeCell = (value: SheetValue, { format }: SheetColumn, spans: string): string =>
  typeof value === "number"
    ? `<td class="number"${spans}>${escape(flattenValue(value, format))}</td>`
    : `<td${spans}>${inner(value)}</td>`;

function inner(value: SheetValue): string {
  if (value === null || typeof value === "number") return flattenValue(value);
  if (typeof value === "string") return escape(value);
  return value
    .map(({ text, note }) => {
      const direction = isRightToLeft(text) ? ' dir="rtl"' : "";
      return `<p${direction}>${escape(text)}${note ? `<br><small>${escape(note)}</small>` : ""}</p>`;
    })
    .join("");
}
