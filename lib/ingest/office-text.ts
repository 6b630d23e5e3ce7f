import { joinStacked, type Stacked } from "@/lib/ingest/place-cells";
import type { StructuredText } from "@/lib/ingest/structured-text";
import { TextWriter, type Context } from "@/lib/ingest/text-writer";

/** A paragraph of an office file. White space in `words` counts as one blank, "\n" is a line end inside it. */
interface OfficeParagraph {
  readonly context: Context;
  readonly words: string;
}

export interface OfficeCell extends Stacked {
  readonly header: boolean;
  readonly items: readonly OfficeItem[];
}

export interface OfficeTable {
  readonly rows: readonly (readonly OfficeCell[])[];
}

export type OfficeItem = OfficeParagraph | OfficeTable;

/** A footnote or endnote; `mark` as it stands in the text, without brackets. */
export interface OfficeNote {
  readonly mark: string;
  readonly items: readonly OfficeItem[];
}

/** How a note's mark stands in the text and before the note: set apart, so that no word grows a number. */
export const noteMark = (mark: string): string => `[${mark}]`;

/**
 * The canonical text of an office file: paragraphs and tables in order, then the notes. A table of a single cell is
 * a frame around its paragraphs; a table inside a cell becomes words of that cell.
 */
export function writeOffice(items: readonly OfficeItem[], notes: readonly OfficeNote[]): StructuredText {
  const writer = new TextWriter();
  writeItems(items, writer);
  for (const { mark, items: body } of notes) {
    const marker = { text: `${noteMark(mark)} `, hidden: false, taken: mark === "" };
    for (const words of body.flatMap(linesOf)) {
      writeParagraph({ context: { kind: "footnote", depth: 0, marker }, words }, writer);
    }
  }
  return { text: writer.text, blocks: writer.blocks };
}

function writeItems(items: readonly OfficeItem[], writer: TextWriter): void {
  for (const item of items) {
    if ("words" in item) writeParagraph(item, writer);
    else writeTable(item, writer);
  }
}

function writeParagraph({ context, words }: OfficeParagraph, writer: TextWriter): void {
  words.split("\n").forEach((line, index) => {
    if (index > 0) writer.breakLine();
    writer.add(line, context);
  });
  writer.endBlock();
}

function writeTable(table: OfficeTable, writer: TextWriter): void {
  const rows = joinStacked(table.rows);
  const single = rows.flat();
  if (single.length === 1) return writeItems(single[0]!.items, writer);
  writer.addTable(
    rows.map((row) =>
      row.map(({ items, header, columns, rows: down }) => ({
        words: items.flatMap(linesOf).join(" "),
        header,
        columns,
        rows: down,
      })),
    ),
  );
}

/** The paragraphs of an item as lines; numbers of lists are kept, bullets are not. */
function linesOf(item: OfficeItem): string[] {
  if ("rows" in item) return item.rows.flat().flatMap((cell) => cell.items.flatMap(linesOf));
  const { marker } = item.context;
  const number = marker && !marker.hidden && !marker.taken ? marker.text : "";
  const words = item.words.replace(/\s+/g, " ").trim();
  if (words === "") return [];
  if (marker) marker.taken = true;
  return [number + words];
}
