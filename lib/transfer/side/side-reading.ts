import type { Loss } from "@/lib/transfer/loss-list";
import type { SideTableName } from "./column";
import type { SideManifest } from "./manifest";

/** The rows of one table that were taken out, each a line of JSON that begins with its id. */
export interface SidePart {
  readonly path: string;
  readonly rows: number;
}

/** A side file as it was read: every row is what its columns must be, and no id is there twice. */
export interface SideReading {
  /** Whether it stands beside the description that it was written with. */
  readonly belongs: boolean;
  readonly project: SideManifest["project"];
  /** How often a row of a table said who it was; of codes in use, how many are signed in the history. */
  readonly people: Readonly<Record<string, number>>;
  readonly parts: ReadonlyMap<SideTableName, SidePart>;
  /** Paths of original files by their SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  /** Rows that were not taken, and why. */
  readonly losses: readonly Loss[];
}

/** Why a side file is left out: a sentence. */
export interface SideProblem {
  readonly problem: string;
}
