import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import type { CellState, Departure } from "./evidence";
import type { Pin } from "./pins";
import type { FindingTableSpec } from "./finding-table";
import type { AxisEntry } from "./resolve-axis";
import type { TableColumn } from "./resolve-columns";

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
  /** The first passages in reading order; empty where the column shows no excerpts. */
  readonly passageIds: readonly string[];
  /** How many of these, from the first, are pinned: those that go to print, in their order. None: all go. */
  readonly pinned: number;
  /** All pins of the cell, as they are kept. */
  readonly pins: readonly Pin[];
  /** By passage id: pinned excerpts as they are shortened. */
  readonly shortened: Readonly<Record<string, string>>;
  /** Passages, or what the column counts; a share is from 0 to 1. */
  readonly count: number;
  /** `markOf` all its passages; "" for who sees too little to confirm it. */
  readonly mark: string;
  /** What the column says in words; null where it shows passages or a number. */
  readonly text: string | null;
}

/** A finding table as it stands now. */
export interface BuiltTableView {
  readonly rowHeading: string;
  readonly rows: readonly AxisEntry[];
  readonly columns: readonly TableColumn[];
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly CellView[])[];
  /** By passage id: those that cells name; of a long table perhaps those of its first rows and pinned ones alone. */
  readonly excerpts: Readonly<Record<string, ExcerptText>>;
  /** How they are cited, by id. */
  readonly documents: Readonly<Record<string, string>>;
  /** By `cellKey`: of a saved table's cells that somebody confirmed. */
  readonly states: Readonly<Record<string, CellState>>;
  /** How many codes, code sets and saved queries of the definition are gone. */
  readonly missingCount: number;
}

/** An excerpt with the title of its document. */
export type TitledExcerpt = ExcerptText & { readonly title: string };

/** What came into a cell and what went since it was confirmed. */
export interface CellChangesView {
  readonly added: readonly TitledExcerpt[];
  readonly removed: readonly {
    readonly passageId: string;
    readonly why:
      | Exclude<Departure, { kind: "recoded" }>
      | { readonly kind: "recoded"; readonly codes: readonly string[] };
    /** Null where its document is gone. */
    readonly excerpt: TitledExcerpt | null;
  }[];
}
