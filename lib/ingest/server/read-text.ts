import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { detect } from "jschardet";
import { noSuchEncoding, unknownEncoding } from "@/lib/ingest/ingest-failure";

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** The encoding was guessed from the letters' frequencies and may be wrong. */
  readonly guessed: boolean;
}

/** The guess looks at this much of a file, in bytes. */
const sample = 64 * 1024;

/** What is known of a file's encoding before it is looked at. */
interface EncodingHints {
  /** A person's choice, as iconv names it; it is followed. */
  readonly chosen?: string;
  /** What the file says of itself; it is believed where its bytes do not tell better. */
  readonly declared?: string;
}

/**
 * Decodes a text file: as `chosen`; else by its byte order mark, else as UTF-8 when it is valid without NUL, else as
 * `declared`, else by a guess. Throws ENCODING when nothing fits, or when no encoding has the chosen name.
 */
export const readText = (path: string, hints: EncodingHints = {}): DecodedText =>
  decodeText(readFileSync(path), hints);

function decodeText(bytes: Buffer, { chosen, declared }: EncodingHints): DecodedText {
  if (chosen !== undefined) {
    if (!iconv.encodingExists(chosen)) throw noSuchEncoding(chosen);
    return { text: iconv.decode(bytes, chosen), encoding: chosen, guessed: false };
  }
  const marked = byteOrderMark(bytes);
  if (marked) return { text: iconv.decode(bytes, marked), encoding: marked, guessed: false };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", guessed: false };
  if (declared !== undefined && iconv.encodingExists(declared) && !/utf-?(?:8|16)/i.test(declared)) {
    const encoding = asBrowsersDo(declared.toLowerCase());
    return { text: iconv.decode(bytes, encoding), encoding, guessed: false };
  }
  return decodeByGuess(bytes);
}

/** Pages that say Latin-1 or ASCII mean Windows-1252, as the WHATWG Encoding Standard has it. */
const asBrowsersDo = (declared: string): string =>
  /^(?:iso-?8859-?1|latin1|us-ascii|ascii)$/.test(declared) ? "windows-1252" : declared;

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function strictUtf8(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeByGuess(bytes: Buffer): DecodedText {
  const encoding = detect(bytes.subarray(0, sample)).encoding?.toLowerCase();
  if (encoding === undefined || encoding === "ascii" || !iconv.encodingExists(encoding))
    throw unknownEncoding();
  const text = iconv.decode(bytes, encoding);
  const bad = text.match(/(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}|\ufffd/gu)?.length ?? 0;
  if (bad > text.length / 100) throw unknownEncoding();
  return { text, encoding, guessed: true };
}
