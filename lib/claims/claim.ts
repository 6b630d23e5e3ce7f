/** What a passage can say to a claim. */
export const stances = ["supports", "contradicts"] as const;
export type Stance = (typeof stances)[number];

/** A sentence that is held against several sources. */
export interface Claim {
  readonly id: string;
  /** One line. */
  readonly text: string;
  /** Plain text; "" for none. */
  readonly note: string;
  /** Order among the project's claims: ascending, gaps and equals allowed. */
  readonly position: number;
}

/** A passage that a member holds against a claim. */
export interface Evidence {
  readonly id: string;
  readonly claimId: string;
  readonly passageId: string;
  readonly stance: Stance;
  /** What the source says there, exactly or instead: "2003"; "" for what the claim says. One line. */
  readonly reading: string;
  /** Null when the author has no account any more. */
  readonly authorId: string | null;
}

/** Longest text and note of a claim, and longest reading, in UTF-16 units. */
export const textLimit = 500;
export const noteLimit = 2_000;
export const readingLimit = 120;
/** Most claims of a project, and most passages held against one claim. */
export const claimsLimit = 2_000;
export const passagesLimit = 500;

/** Claims in their order: by position, then as they came, then by id. */
export const compareClaims = (
  a: Pick<Claim, "id" | "position"> & { readonly createdAt: Date },
  b: Pick<Claim, "id" | "position"> & { readonly createdAt: Date },
): number =>
  a.position - b.position || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
