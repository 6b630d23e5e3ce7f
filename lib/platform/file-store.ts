import type { Readable } from "node:stream";

/** Bytes from `start` to `end`, both included, as HTTP counts them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Keeps files by what they are: their SHA-256, lower-case hex. The same content is one file. */
export interface FileStore {
  /** Moves a file of this machine into the store. */
  put(temporaryPath: string, sha256: string): Promise<void>;
  /** The file's bytes, or a part of them; null when the store does not have it. */
  open(sha256: string, range?: ByteRange): Promise<Readable | null>;
  has(sha256: string): Promise<boolean>;
  /** A file that is not there is no failure. */
  remove(sha256: string): Promise<void>;
  /** Lets `work` read the file at a path of this machine. Throws when the store does not have it. */
  withPath<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T>;
}
