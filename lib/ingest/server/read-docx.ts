import { BrokenPart } from "@/lib/ingest/broken-part";
import { DocxNumbering } from "@/lib/ingest/docx-numbering";
import { DocxStyles } from "@/lib/ingest/docx-styles";
import { readDocxText } from "@/lib/ingest/docx-text";
import { readDublinCore } from "@/lib/ingest/dublin-core";
import { nothingLeftOut, warnOfLeftOut } from "@/lib/ingest/left-out";
import { writeNumber, type NumberFormat } from "@/lib/ingest/list-number";
import { walkXml } from "@/lib/ingest/walk-xml";
import { readRelations, type PartRelation } from "./ooxml-parts";
import type { ReadOffice } from "./read-odt";
import { readZip, xmlPart } from "./read-zip";

/**
 * A Word document with headings and lists under their numbers, tables whose cells stand where they are shown, text
 * boxes and notes. Throws BrokenPart for a damaged one or one with a document type declaration in a part that is read.
 */
export function readDocx(path: string): ReadOffice {
  const parts = new DocxArchive(readZip(path, (name) => /\.(?:xml|rels)$/i.test(name)));
  const left = nothingLeftOut();
  left.comments = count(parts.related("comments"), "w:comment");
  left.headers = [...parts.all("header"), ...parts.all("footer")].filter(hasWords).length;
  const read = readDocxText(
    {
      document: parts.document,
      footnotes: parts.related("footnotes"),
      endnotes: parts.related("endnotes"),
      styles: new DocxStyles(parts.related("styles")),
      numbering: new DocxNumbering(parts.related("numbering")),
      endnoteMark: (at) => writeNumber(at, endnoteFormat(parts)),
    },
    left,
  );
  return { ...read, properties: readDublinCore(parts.properties), warnings: warnOfLeftOut(left) };
}

/** The parts of a document by what they are for: their names are free, relations lead to them. */
class DocxArchive {
  readonly document: string;
  private readonly relations: readonly PartRelation[];

  constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {
    const main = readRelations(parts, "").find(({ type }) => type === "officeDocument")?.target;
    const name = main ?? "word/document.xml";
    const document = xmlPart(parts, name);
    if (document === undefined) throw new BrokenPart("no document");
    this.document = document;
    this.relations = readRelations(parts, name);
  }

  get properties(): string {
    return xmlPart(this.parts, "docProps/core.xml") ?? "<none/>";
  }

  /** "" when there is none. */
  related(type: string): string {
    return this.all(type)[0] ?? "";
  }

  all(type: string): string[] {
    const targets = this.relations.filter((relation) => relation.type === type);
    return targets.flatMap(({ target }) => xmlPart(this.parts, target) ?? []);
  }
}

const endnoteFormats: Readonly<Record<string, NumberFormat>> = {
  decimal: "1",
  lowerLetter: "a",
  upperLetter: "A",
  upperRoman: "I",
};

/** Told by the settings or by a section; small Roman numbers otherwise. */
function endnoteFormat(parts: DocxArchive): NumberFormat {
  const told = /<w:endnotePr>(?:(?!<\/w:endnotePr>)[\s\S]){0,500}?<w:numFmt\s+w:val="(\w+)"/;
  const format = (told.exec(parts.document) ?? told.exec(parts.related("settings")))?.[1] ?? "";
  return endnoteFormats[format] ?? "i";
}

function count(xml: string, element: string): number {
  let found = 0;
  if (xml === "") return 0;
  walkXml(xml, {
    open(name) {
      if (name === element) found += 1;
      return true;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function hasWords(xml: string): boolean {
  let words = false;
  walkXml(xml, {
    open: () => true,
    close: () => undefined,
    text(text) {
      words ||= text.trim() !== "";
    },
  });
  return words;
}
