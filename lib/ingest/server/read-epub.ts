import { BrokenPart } from "@/lib/ingest/broken-part";
import { readDublinCore } from "@/lib/ingest/dublin-core";
import { readEpubContainer, readEpubEncryption, readEpubPackage } from "@/lib/ingest/epub-package";
import { lockedBook } from "@/lib/ingest/ingest-failure";
import type { IngestWarning } from "@/lib/ingest/ingested";
import { joinTexts } from "@/lib/ingest/join-texts";
import { xhtmlToHtml } from "@/lib/ingest/xhtml";
import { readHtml } from "./read-html";
import type { ReadOffice } from "./read-odt";
import { readZip, xmlPart } from "./read-zip";

const media = /\.(?:jpe?g|png|gif|svg|webp|avif|otf|ttf|woff2?|css|js|mp[34]|m4[av]|ogg|smil)$/i;

/**
 * An e-book's text files in the order of its spine, each through the path of HTML. Throws OFFICE_PASSWORD when one of
 * them is encrypted (fonts alone may be), BrokenPart when the archive or its package cannot be read.
 */
export function readEpub(path: string): ReadOffice & { language: string } {
  const parts = readZip(path, (name) => !media.test(name));
  const container = xmlPart(parts, "META-INF/container.xml");
  if (container === undefined) throw new BrokenPart("no container");
  const packagePath = readEpubContainer(container);
  const packageXml = xmlPart(parts, packagePath);
  if (packageXml === undefined) throw new BrokenPart("no package");
  const { spine } = readEpubPackage(packageXml, packagePath);
  const encrypted = readEpubEncryption(xmlPart(parts, "META-INF/encryption.xml") ?? "<none/>");
  if (spine.some((file) => encrypted.has(file))) throw lockedBook();
  const files = spine.map((file) => xmlPart(parts, file));
  const found = files.flatMap((file) => file ?? []);
  const { language, ...properties } = readDublinCore(packageXml, true);
  return {
    ...joinTexts(found.map((file) => readHtml(xhtmlToHtml(file)))),
    properties,
    warnings: warnOfMissing(files.length - found.length),
    language: language ?? "",
  };
}

function warnOfMissing(count: number): IngestWarning[] {
  if (count === 0) return [];
  const what = count === 1 ? "One part" : `${count} parts`;
  return [{ code: "LEFT_OUT", message: `${what} that the e-book's contents name were not in the file.` }];
}
