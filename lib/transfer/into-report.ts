import type { MatchedKind, ItemMatch } from "./match-choices";
import type { Counts, TransferReport } from "./transfer-report";

/** What becomes of the things of one kind. */
export interface Tally {
  /** A noun of one of them. */
  readonly what: string;
  readonly added: number;
  /** The project had it already. */
  readonly here: number;
  /** Left out, for reasons that stand among the losses. */
  readonly out: number;
}

/** What is told of a project that is brought into another, before and afterwards. */
export interface IntoReport extends Pick<
  TransferReport,
  "name" | "program" | "positions" | "losses" | "layers"
> {
  /** What stands in the file. */
  readonly found: Counts;
  readonly tallies: readonly Tally[];
}

/** The items of a file with what they are here. */
export type MatchedItems = Readonly<Record<MatchedKind, readonly ItemMatch[]>>;

type Fate = "added" | "here" | "out";

/** Counts what becomes of things; kinds in the order they are named. */
export function openTallies(kinds: readonly string[]) {
  const tallies = new Map(kinds.map((what) => [what, { what, added: 0, here: 0, out: 0 }]));
  return {
    count: (what: string, fate: Fate, count = 1): void => {
      const tally = tallies.get(what);
      if (tally !== undefined) tally[fate] += count;
    },
    list: (): Tally[] => [...tallies.values()].filter(({ added, here, out }) => added + here + out > 0),
  };
}

export type Tallies = ReturnType<typeof openTallies>;
