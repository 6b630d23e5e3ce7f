import { strToU8, zipSync } from "fflate";

const namespaces = ["office", "text", "table", "style", "drawing:draw", "meta"]
  .map((name) => {
    const [uri, prefix = uri] = name.split(":");
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${uri}:1.0"`;
  })
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(" ");

/** The content part of an OpenDocument text with this body and these automatic styles; `prolog` stands before it. */
export const odtContent = (body: string, styles = "", prolog = ""): string =>
  `${prolog}<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

/** The smallest OpenDocument text with this content part. */
export const makeOdt = (content: string, others: Record<string, string> = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "META-INF/manifest.xml": strToU8("<manifest/>"),
    "content.xml": strToU8(content),
    ...Object.fromEntries(Object.entries(others).map(([name, xml]) => [name, strToU8(xml)])),
  });
