import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import { BrokenPart } from "@/lib/ingest/broken-part";
import { readDublinCore } from "@/lib/ingest/dublin-core";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { readHtml } from "./read-html";
import type { ReadOffice } from "./read-odt";
import { readZip, xmlPart } from "./read-zip";

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => p:fresh",
  "comment-reference => ",
];

/**
 * A Word document's text with headings, lists, tables and notes. Its archive is checked before it is unpacked, and a
 * DOCTYPE in any part is refused: no document needs one, and they expand without end. Throws BrokenPart.
 */
export async function readDocx(path: string): Promise<ReadOffice> {
  const parts = readZip(path, (name) => /\.(?:xml|rels)$/i.test(name));
  for (const name of parts.keys()) {
    if (/<!DOCTYPE/i.test(xmlPart(parts, name) ?? "")) throw new BrokenPart("document type declaration");
  }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: readFileSync(path) },
      { styleMap: styles, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) },
    );
    const properties = readDublinCore(xmlPart(parts, "docProps/core.xml") ?? "");
    return { ...readHtml(value), properties, warnings: [] };
  } catch (error) {
    throw error instanceof IngestFailure ? error : new BrokenPart(String(error));
  }
}
