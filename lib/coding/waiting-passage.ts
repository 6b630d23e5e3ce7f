/** A passage of an older reading of its document whose words were not found in the present one. */
export interface WaitingPassageView {
  readonly id: string;
  /** The text of its ranges, joined, white space collapsed, cut after 300 UTF-16 units; "" for a region. */
  readonly quote: string;
  /** Pages as the older reading told them. */
  readonly pages: readonly string[];
  readonly isRegion: boolean;
  readonly codings: readonly {
    readonly id: string;
    readonly code: string;
    readonly color: string;
    readonly coder: string;
    /** Whether the member who asks may place or remove it. */
    readonly mayChange: boolean;
  }[];
  /** Memos on it. */
  readonly memos: number;
  /** Where in the present text it may belong, half-open UTF-16 units; null where there is nothing to guess by. */
  readonly guess: readonly [start: number, end: number] | null;
}
