import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import type { FindingTableSpec } from "./finding-table";
import type { TableColumn, TableRow } from "./resolve-axes";

export interface TableSummaryView {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly updatedAt: Date;
}

export interface TableView extends TableSummaryView {
  readonly spec: FindingTableSpec;
}

export interface CellView {
  /** The first passages in reading order; empty where the column shows numbers. */
  readonly passageIds: readonly string[];
  /** Passages, or what the column counts. */
  readonly count: number;
}

/** A finding table as it stands now. */
export interface BuiltTableView {
  readonly rowHeading: string;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly CellView[])[];
  /** By passage id: those that cells name. */
  readonly excerpts: Readonly<Record<string, ExcerptText>>;
  /** Titles by id. */
  readonly documents: Readonly<Record<string, string>>;
  /** How many codes of the definition are no longer in the codebook. */
  readonly missingCount: number;
}
