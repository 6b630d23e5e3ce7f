import { passwordOffice } from "@/lib/ingest/ingest-failure";
import { BrokenPart } from "@/lib/ingest/broken-part";
import type { IngestWarning } from "@/lib/ingest/ingested";
import { nothingLeftOut, warnOfLeftOut } from "@/lib/ingest/left-out";
import { readOdtStyles } from "@/lib/ingest/odt-styles";
import { readOdtText } from "@/lib/ingest/odt-text";
import type { StructuredText } from "@/lib/ingest/structured-text";
import type { FileProperties } from "@/lib/ingest/suggest-details";
import { walkXml } from "@/lib/ingest/walk-xml";
import { readDublinCore } from "@/lib/ingest/dublin-core";
import { readZip, xmlPart } from "./read-zip";

export interface ReadOffice extends StructuredText {
  readonly properties: FileProperties;
  readonly warnings: readonly IngestWarning[];
}

const parts = new Set(["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]);

/**
 * An OpenDocument text with headings, lists, tables and notes. Throws OFFICE_PASSWORD for an encrypted one, BrokenPart
 * for a damaged one or one with a document type declaration.
 */
export function readOdt(path: string): ReadOffice {
  const found = readZip(path, (name) => parts.has(name));
  if (isEncrypted(xmlPart(found, "META-INF/manifest.xml") ?? "")) throw passwordOffice();
  const content = xmlPart(found, "content.xml");
  if (content === undefined) throw new BrokenPart("no content.xml");
  const stylesPart = xmlPart(found, "styles.xml");
  const styles = readOdtStyles(stylesPart === undefined ? [content] : [stylesPart, content]);
  const left = nothingLeftOut();
  left.headers = stylesPart === undefined ? 0 : countHeaders(stylesPart);
  return {
    ...readOdtText(content, styles, left),
    properties: readDublinCore(xmlPart(found, "meta.xml") ?? ""),
    warnings: warnOfLeftOut(left),
  };
}

const isEncrypted = (manifest: string): boolean => /<(?:\w+:)?encryption-data\b/.test(manifest);

/** Headers and footers of the page styles that hold words. */
function countHeaders(styles: string): number {
  let count = 0;
  let within = false;
  walkXml(styles, {
    open(name) {
      if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) within = true;
      return true;
    },
    close(name) {
      if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) within = false;
    },
    text(words) {
      if (!within || words.trim() === "") return;
      count += 1;
      within = false;
    },
  });
  return count;
}
