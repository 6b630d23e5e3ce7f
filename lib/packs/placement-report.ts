/** What became of a pack's codings in a document. */
export interface PlacementReport {
  /** Passages that were placed. */
  readonly placed: number;
  /** Of these the ids of passages whose words are not quite the pack's. */
  readonly differing: readonly string[];
  /** Codings that were not placed; `at`: how far into the paper they stood, from 0 to 1. */
  readonly lost: readonly {
    readonly layer: string;
    readonly codes: readonly string[];
    readonly at: number;
  }[];
}
