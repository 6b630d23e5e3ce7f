import { valueId } from "./value-id";

/** What a cell's passages are together, in a short word: another where one comes, goes or changes its place in the order. */
export const markOf = (passageIds: readonly string[]): string => valueId(passageIds.join(" "));

/** What somebody confirmed of a cell: the passages that stood in it then. */
export interface ConfirmedCell {
  readonly evidence: readonly string[];
  readonly confirmedAt: Date;
  /** Who confirmed it; null for a member whose account is gone. */
  readonly confirmedBy: string | null;
}

/** How a cell stands to what was confirmed; it is stale where anything was added or removed. */
export interface CellState {
  readonly confirmedAt: Date;
  readonly confirmedBy: string | null;
  /** How many passages came, and how many went, since. */
  readonly added: number;
  readonly removed: number;
}

export interface EvidenceChange {
  /** In the order of the cell. */
  readonly added: readonly string[];
  /** In the order of what was confirmed. */
  readonly removed: readonly string[];
}

/** What came into a cell and what went since it was confirmed. The order of passages makes no difference. */
export function compareEvidence(confirmed: readonly string[], present: readonly string[]): EvidenceChange {
  const [before, now] = [new Set(confirmed), new Set(present)];
  return {
    added: present.filter((id) => !before.has(id)),
    removed: confirmed.filter((id) => !now.has(id)),
  };
}

export function stateOf({ evidence, ...rest }: ConfirmedCell, present: readonly string[]): CellState {
  const { added, removed } = compareEvidence(evidence, present);
  return { ...rest, added: added.length, removed: removed.length };
}

export const isStale = ({ added, removed }: Pick<CellState, "added" | "removed">): boolean =>
  added + removed > 0;

/** Why a passage is no longer in a cell. */
export type Departure =
  /** Its document was deleted, or read anew and the passage waits to be placed. */
  | { readonly kind: "document" }
  /** One that came shares text with it: its boundaries were moved. */
  | { readonly kind: "moved" }
  /** It has other codes now, or is elsewhere in the table: named by their ids. */
  | { readonly kind: "recoded"; readonly codeIds: readonly string[] }
  | { readonly kind: "uncoded" };

interface Placed {
  readonly id: string;
  readonly documentId: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Why a passage left a cell. `came`: the passages that came; `codeIds`: the codes on the passage now, that count for the table. */
export function explainDeparture(
  gone: Placed | undefined,
  came: readonly Placed[],
  codeIds: readonly string[],
): Departure {
  if (gone === undefined) return { kind: "document" };
  const shares = ({ documentId, ranges }: Placed) =>
    documentId === gone.documentId &&
    ranges.some((one) => gone.ranges.some((other) => one.start < other.end && other.start < one.end));
  if (codeIds.length === 0) return { kind: came.some(shares) ? "moved" : "uncoded" };
  return { kind: "recoded", codeIds };
}
