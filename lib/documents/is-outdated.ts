import { BLOCKS_VERSION } from "@/lib/text/derive-blocks";

/** By what a text was read. */
export interface ReadBy {
  readonly engine: string;
  readonly version: string;
  readonly blocksVersion: number;
}

/**
 * Whether a file gives its text by being read again: recognised pages have none in their file, a survey's texts were made
 * of its table, and those of another program's project came beside their files.
 */
export const canReadAgain = (engine: string): boolean =>
  engine !== "tesseract" && engine !== "survey" && engine !== "refi-qda";

/**
 * Whether a text was read by older rules than are here now. `present`: the version of its engine that is here; null for
 * an engine that is not known, or has no version of its own.
 */
export const isOutdated = ({ version, blocksVersion }: ReadBy, present: string | null): boolean =>
  blocksVersion < BLOCKS_VERSION || (present !== null && present !== version);
