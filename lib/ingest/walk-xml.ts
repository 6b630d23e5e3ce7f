import { SaxesParser } from "saxes";
import { BrokenPart } from "@/lib/ingest/broken-part";
import { tooComplex } from "@/lib/ingest/ingest-failure";

export type Attributes = Readonly<Record<string, string>>;

/** What hears of a part's elements in document order. Names carry the prefixes that their standard uses. */
export interface XmlListener {
  /** False leaves out the element with all it holds; its `close` is not called then. */
  open(name: string, attributes: Attributes): boolean;
  close(name: string): void;
  text(words: string): void;
}

/** No office program nests deeper. */
const maxDepth = 2_000;

/** The usual prefix of each namespace that is looked at, whatever the file calls it. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"],
  ["urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"],
  ["urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"],
  ["urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"],
  ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"],
  ["urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"],
  ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"],
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://www.idpf.org/2007/opf", "opf"],
  ["urn:oasis:names:tc:opendocument:xmlns:container", "ocf"],
  ["http://www.w3.org/2001/04/xmlenc#", "enc"],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x"],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", "x"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
]);

/**
 * Reads one XML part from its beginning to its end, without recursion. No entity but XML's own five is known. Throws
 * BrokenPart for what is not well-formed and, unless `allowDoctype`, for a document type declaration; TOO_COMPLEX for
 * nesting deeper than 2,000.
 */
export function walkXml(xml: string, listener: XmlListener, allowDoctype = false): void {
  const names = new PrefixNames();
  let depth = 0;
  /** Depth of the element that is left out; 0 while none is. */
  let skipping = 0;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new BrokenPart(error.message);
  });
  parser.on("doctype", () => {
    if (!allowDoctype) throw new BrokenPart("document type declaration");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > maxDepth) throw tooComplex();
    names.learn(tag.attributes);
    if (skipping === 0 && !listener.open(names.of(tag.name), names.ofAll(tag.attributes))) skipping = depth;
  });
  parser.on("closetag", (tag) => {
    if (skipping === 0) listener.close(names.of(tag.name));
    else if (skipping === depth) skipping = 0;
    depth -= 1;
  });
  const text = (words: string) => {
    if (skipping === 0 && depth > 0) listener.text(words);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
}

/** Prefixes as a part declares them, wherever it does; programs give one prefix one meaning throughout. */
class PrefixNames {
  private readonly meaning = new Map<string, string>();

  learn(attributes: Attributes): void {
    for (const name in attributes) {
      if (!name.startsWith("xmlns")) continue;
      const usual = prefixes.get(attributes[name] ?? "");
      if (usual !== undefined) this.meaning.set(name.slice(6), usual);
    }
  }

  of(name: string): string {
    const colon = name.indexOf(":");
    const usual = this.meaning.get(colon < 0 ? "" : name.slice(0, colon));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  }

  ofAll(attributes: Attributes): Attributes {
    const renamed: Record<string, string> = {};
    // Attributes without a prefix belong to no namespace.
    for (const name in attributes)
      renamed[name.includes(":") ? this.of(name) : name] = attributes[name] ?? "";
    return renamed;
  }
}
