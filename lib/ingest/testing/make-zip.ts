import { strToU8, zipSync } from "fflate";

/** A zip archive of these text parts. */
export const makeZip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
