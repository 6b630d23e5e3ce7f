import type { OffsetConvention } from "@/lib/exchange/refi-qda/offset-conventions";
import type { Loss } from "./loss-list";

/** How many of each kind. */
export type Counts = Readonly<Record<string, number>>;

/** What a file holds and what becomes of it: shown before a project is brought over, and kept with it. */
export interface TransferReport {
  readonly name: string;
  /** The program that wrote the file, with its version; "" where it does not say. */
  readonly program: string;
  /** What stands in the file. */
  readonly found: Counts;
  /** What there is here afterwards. */
  readonly made: Counts;
  readonly layers: readonly { readonly name: string; readonly codings: number }[];
  /** How positions are read; null where no text has passages. `score` from 0 to 1. */
  readonly positions: { readonly convention: OffsetConvention; readonly score: number } | null;
  readonly losses: readonly Loss[];
  /** Codes called `Group::Code`; whether they were put below their groups. */
  readonly grouped: number;
  readonly byGroups: boolean;
}
