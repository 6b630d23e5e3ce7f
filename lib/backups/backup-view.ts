export interface BackupsView {
  /** The latest first. */
  readonly files: readonly {
    readonly name: string;
    /** Made by itself, at night. */
    readonly nightly: boolean;
    /** Bytes. */
    readonly byteSize: number;
    readonly madeAt: Date;
  }[];
  readonly making: boolean;
  /** Why the last one that was asked for was not made. */
  readonly problem: string | null;
}
