/** A file of a package; what is in it is asked for when its turn has come. */
export interface PackageFile {
  /** With "/" between folders. */
  readonly name: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** What its columns hold, for a table. */
  readonly columns?: readonly (readonly [column: string, holds: string])[];
  /** Null where it turned out that there is none. */
  readonly read: () => Promise<string | AsyncIterable<Uint8Array> | null> | string;
  /** It is compressed already. */
  readonly packed?: boolean;
}
