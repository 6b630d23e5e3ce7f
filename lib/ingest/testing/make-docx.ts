import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** A paragraph of WordprocessingML; `text` is XML already. */
export const paragraph = (text: string, style = "") =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Parts beside the text, each under the last word of its type: what stands inside its root element. */
export type DocxOtherParts = Readonly<
  Partial<Record<"styles" | "numbering" | "footnotes" | "comments", string>>
>;

/** The smallest Word document with this body; `prolog` stands before its root element. */
export function makeDocx(body: string, prolog = "", others: DocxOtherParts = {}): Uint8Array {
  const part = (root: string, inside: string) =>
    strToU8(`<w:${root} xmlns:w="${main}">${inside}</w:${root}>`);
  const relation = (type: string, target: string) =>
    `<Relationship Id="${type}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    strToU8(`<Relationships xmlns="${packaged}">${inside}</Relationships>`);
  const types = Object.entries(others);
  return zipSync({
    "[Content_Types].xml": strToU8(contentTypes),
    "_rels/.rels": relations(relation("officeDocument", "word/document.xml")),
    "word/document.xml": strToU8(
      `${prolog}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    ),
    ...(types.length > 0 && {
      "word/_rels/document.xml.rels": relations(
        types.map(([type]) => relation(type, `${type}.xml`)).join(""),
      ),
    }),
    ...Object.fromEntries(types.map(([type, inside]) => [`word/${type}.xml`, part(type, inside)])),
  });
}
