import { type NumberFormat, sayNumber } from "./number-format";

/** A picture as PNG bytes, with the size it has in print, in points. */
export interface SheetPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * One paragraph of a cell; `note` is set small below it (the place of an excerpt). Formats that hold no pictures show
 * `text` alone, those that do show `picture` for it and `text` for those who cannot see it.
 */
export interface SheetParagraph {
  readonly text: string;
  readonly picture?: SheetPicture | undefined;
  readonly note?: string | undefined;
}

/** What a cell holds: text, a number, nothing, or several paragraphs. */
export type SheetValue = string | number | null | readonly SheetParagraph[];

export interface SheetColumn {
  readonly heading: string;
  /** Share of the page's width, relative to the other columns; 1 where absent. */
  readonly weight?: number | undefined;
  /** How its numbers are written; as they are where absent. */
  readonly format?: NumberFormat | undefined;
}

/** Cells that are printed as one: a block of `rows` by `columns` whose first is at `row` and `column`, both from 0. */
interface SheetMerge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The one shape that every table leaves in, whatever the file format. Rows are as long as `columns`. */
export interface Sheet {
  readonly title: string;
  /** A sentence or two under the title: what was selected, by whom. */
  readonly caption?: string | undefined;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Apart from one another, inside of `rows`. Each cell keeps its own value; formats that cannot merge show them apart. */
  readonly merges?: readonly SheetMerge[] | undefined;
  /** Said below the table. */
  readonly note?: string | undefined;
  /** A second table, after this one: what stands behind its cells. */
  readonly appendix?: Omit<Sheet, "appendix"> | undefined;
}

/**
 * The text of a value where a cell is one string: paragraphs and their notes each on a line of their own,
 * paragraphs parted by a blank line. Null gives "". `format`: of the value's column.
 */
export function flattenValue(value: SheetValue, format?: NumberFormat): string {
  if (value === null) return "";
  if (typeof value === "number") return sayNumber(value, format);
  if (typeof value === "string") return value;
  return value.map(({ text, note }) => (note ? `${text}\n${note}` : text)).join("\n\n");
}
