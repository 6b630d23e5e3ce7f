import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { brokenOffice, IngestFailure } from "@/lib/ingest/ingest-failure";
import type { StructuredText } from "@/lib/ingest/structured-text";
import type { FileProperties } from "@/lib/ingest/suggest-details";
import { readHtml } from "./read-html";
import { readXmlParts } from "./read-zip";

export interface ReadDocx extends StructuredText {
  readonly properties: FileProperties;
}

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => p:fresh",
  "comment-reference => ",
];

/**
 * A Word document's text with headings, lists, tables and notes. Its archive is checked before it is unpacked, and a
 * DOCTYPE in any part is refused: no document needs one, and they expand without end. Throws OFFICE_BROKEN.
 */
export async function readDocx(path: string): Promise<ReadDocx> {
  const parts = readXmlParts(path);
  for (const xml of parts.values()) if (/<!DOCTYPE/i.test(xml)) throw brokenOffice();
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: readFileSync(path) },
      { styleMap: styles, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) },
    );
    return { ...readHtml(value), properties: readProperties(parts.get("docProps/core.xml") ?? "") };
  } catch (error) {
    throw error instanceof IngestFailure ? error : brokenOffice();
  }
}

/** Title and author from the part that holds a document's properties; what cannot be read is left out. */
function readProperties(xml: string): FileProperties {
  const found = new Map<string, string>();
  let element = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => (element = name));
  parser.on("closetag", () => (element = ""));
  parser.on("text", (text) => found.set(element, (found.get(element) ?? "") + text));
  try {
    parser.write(xml).close();
  } catch {
    return {};
  }
  const title = found.get("dc:title");
  const authors = found.get("dc:creator");
  return { ...(title && { title }), ...(authors && { authors }) };
}
