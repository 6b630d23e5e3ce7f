/** A code of the hierarchical codebook. Field names are the database's, so a code serialises into an event as is. */
export interface Code {
  readonly id: string;
  readonly parentId: string | null;
  /** Order among siblings: ascending integers, gaps allowed. */
  readonly position: number;
  readonly name: string;
  /** `#rrggbb`, lower case. */
  readonly color: string;
  /** Plain text. */
  readonly definition: string;
  readonly whenToUse: string;
  readonly whenNotToUse: string;
  readonly example: string;
  /** False: a heading that groups codes and cannot be applied. */
  readonly codable: boolean;
  /** One letter or digit that applies the code, or null. */
  readonly shortcut: string | null;
  /** Identity in REFI-QDA exchange: a lower-case UUID without braces. */
  readonly guid: string;
}
