import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { nothingLeftOut, warnOfLeftOut } from "@/lib/ingest/left-out";
import { encodingOfCodePage } from "@/lib/ingest/rtf-code-pages";
import { readRtfText } from "@/lib/ingest/rtf-text";
import type { ReadOffice } from "./read-odt";

/** An RTF document with headings, lists, tables and notes; of a damaged one, what can be read. */
export function readRtf(path: string): ReadOffice {
  const left = nothingLeftOut();
  const read = readRtfText(readFileSync(path), decode, left);
  return { ...read, warnings: warnOfLeftOut(left) };
}

function decode(bytes: Uint8Array, codePage: number): string {
  const encoding = encodingOfCodePage(codePage);
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(encoding) ? encoding : "windows-1252");
}
