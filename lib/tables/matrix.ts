import type { AxisSpec } from "./axis";
import type { FindingTableSpec } from "./finding-table";
import type { AxisEntry, TablePassage } from "./resolve-axis";

/** What counts in a table or a matrix: absent filters let everything through, an empty list nothing. */
export type Scope = Pick<
  FindingTableSpec,
  "documentIds" | "layerIds" | "roundIds" | "consensus" | "leastWeight" | "years" | "queryId"
>;

/** Rows by columns, with numbers that say how often the two come together. */
export interface MatrixSpec extends Scope {
  readonly rows: AxisSpec;
  readonly columns: AxisSpec;
  /** When a passage of a row's code and one of a column's come together; only where both axes are of codes. */
  readonly match: FindingTableSpec["match"];
  /** For "near". */
  readonly words?: number | undefined;
}

/** What a matrix counts: single passages, pairs of one passage of each code, paragraphs, or documents. */
export type MatrixUnit = "passages" | "pairs" | "paragraphs" | "documents";

export interface Matrix {
  readonly rowHeading: string;
  readonly columnHeading: string;
  readonly rows: readonly AxisEntry[];
  readonly columns: readonly AxisEntry[];
  readonly missing: readonly string[];
  readonly unit: MatrixUnit;
  /** `counts[row][column]`. */
  readonly counts: readonly (readonly number[])[];
  /** How near two codes are; null where an axis is of something else, and for "near". */
  readonly nearness: Nearness | null;
}

/**
 * Of what both codes cover together. `jaccard`: its share of what either covers, 0 to 1 (Jaccard 1901). `lift`: how many
 * times more it is than if both were spread by chance (Brin, Motwani, Ullman & Tsur 1997). Null where one covers nothing. What
 * is covered is measured in passages, characters (for "overlap"; all there are is then what any code of both axes covers),
 * paragraphs or documents.
 */
export interface Nearness {
  readonly jaccard: readonly (readonly (number | null)[])[];
  readonly lift: readonly (readonly (number | null)[])[];
}

/** What a row and a column have in common so far. */
export interface MatrixDraft {
  readonly counts: number[][];
  /** Units that both cover, that rows and columns cover, and that there are. */
  readonly both: number[][];
  readonly ofRow: number[];
  readonly ofColumn: number[];
  all: number;
}

/** A passage with the places it has on both axes. */
export interface PlacedOnAxes<P extends TablePassage = TablePassage> {
  readonly passage: P;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** One cell of which the passages are asked for. */
export interface Meet {
  readonly is: (row: number, column: number) => boolean;
  /** Called for each passage that stands in it, as often as it is met there. */
  readonly add: (passageId: string) => void;
}
