/** The kinds of things that a person can choose about when a project is brought into another. */
export const matchedKinds = [
  "codes",
  "documents",
  "layers",
  "cases",
  "codeSets",
  "documentSets",
  "attributes",
] as const;
export type MatchedKind = (typeof matchedKinds)[number];

/** Use the one that is here, make a new one, or leave it out with all that stands on it. */
export const picks = ["here", "new", "out"] as const;
export type Pick = (typeof picks)[number];

/** What a person chose of one kind: for all of it, and for single items by their keys. Null and left out: as proposed. */
export interface KindChoices {
  readonly all: Pick | null;
  readonly items: Readonly<Record<string, Pick>>;
}
export type MatchChoices = Readonly<Record<MatchedKind, KindChoices>>;

/** By what an item of the file and one of here were found to be the same. */
export type MatchReason = "guid" | "name" | "text" | "words" | "file";

export interface ItemMatch {
  /** The same each time the file is read. */
  readonly key: string;
  /** In the file; of a code with its place in the tree. */
  readonly name: string;
  /** The one of here; null where there is none. */
  readonly here: { readonly id: string; readonly name: string; readonly why: MatchReason } | null;
  /** What becomes of it. */
  readonly pick: Pick;
}

/** An item together with the row that was planned of it. */
export interface RowMatch<R> extends ItemMatch {
  readonly row: R;
}

export const asProposed: MatchChoices = Object.fromEntries(
  matchedKinds.map((kind) => [kind, { all: null, items: {} }]),
) as unknown as MatchChoices;

/** What is chosen for an item; to use one that is here takes that there is one, and is what is proposed then. */
export function pickFor({ all, items }: KindChoices, key: string, isHere: boolean): Pick {
  // A file may call its things anything, also what every object has.
  const chosen = (Object.hasOwn(items, key) ? items[key] : null) ?? all ?? "here";
  return chosen === "here" && !isHere ? "new" : chosen;
}

/** The reason of what a person did not want. */
export const leftOut = "you chose to leave it out";
