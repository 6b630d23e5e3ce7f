import type { TitledExcerpt } from "@/lib/tables/table-view";
import type { Query } from "./query";

/** A saved query. */
export interface SavedQueryView {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly spec: Query;
  /** Whether it stands among the codes. */
  readonly smart: boolean;
  readonly updatedAt: Date;
}

/** A passage with its codes, of whatever coder that is seen; each once. */
type FoundPassage = TitledExcerpt & { readonly codeIds: readonly string[] };

/** What a query finds now, or a part of it. */
export interface FoundView {
  /** Of all that is found, not of this part. */
  readonly count: number;
  /** Of how many coded passages these are. */
  readonly of: number;
  /** In how many documents they stand. */
  readonly documentCount: number;
  readonly passages: readonly FoundPassage[];
  /** What the query names and is gone, by name where it is known: "the code “Gas”". It is left out of what was asked. */
  readonly missing: readonly string[];
}

/** A finding table or a saved query that names a saved query. */
export interface QueryUse {
  readonly kind: "table" | "query";
  readonly id: string;
  readonly name: string;
}
