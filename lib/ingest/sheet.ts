/** A table as a spreadsheet program or a survey service wrote it; nothing is said yet about what its rows mean. */
export interface Sheet {
  /** As the workbook calls it; "" for a text file. */
  readonly name: string;
  /** Rows with at least one filled cell, in order. */
  readonly rows: readonly SheetRow[];
  /** Cells of the widest row. */
  readonly width: number;
}

export interface SheetRow {
  /** From 1, as a spreadsheet program counts: blank rows count, line ends inside a cell do not. */
  readonly number: number;
  /** As shown, canonical text without white space at its ends; "" for an empty cell. May be shorter than the sheet. */
  readonly cells: readonly string[];
}

/** The signs that can stand between the cells of a text file. */
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** What reading a file of tables gave. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Text files only: how they were taken apart; both can be corrected. */
  readonly delimiter?: Delimiter;
  readonly encoding?: string;
  /** Whole sentences about what may not be as meant. */
  readonly warnings: readonly string[];
}

/** What a person decided about the reading of a text file of tables. */
export interface SheetOptions {
  /** As iconv names it. */
  readonly encoding?: string;
  readonly delimiter?: Delimiter;
}

export const sheetLimits = { rows: 50_000, columns: 500 } as const;

/** What a sheet is called in a sentence. */
export const sheetWords = ({ name }: Pick<Sheet, "name">): string =>
  name === "" ? "The file" : `The sheet “${name}”`;
