import { createHash } from "node:crypto";

/** What a study pack knows words by: the first 64 bits of their SHA-256, in hexadecimal digits. */
export const hashWords = (words: string): string =>
  createHash("sha256").update(words, "utf8").digest("hex").slice(0, 16);
