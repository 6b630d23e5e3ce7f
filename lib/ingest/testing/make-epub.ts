import { strToU8, zipSync } from "fflate";

const container = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`;

/** The smallest e-book with these files, read in this order; `others` stand beside them under their full paths. */
export function makeEpub(files: Record<string, string>, others: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(files);
  const items = names.map((name, at) => `<item id="i${at}" href="${encodeURI(name)}"/>`).join("");
  const spine = names.map((_, at) => `<itemref idref="i${at}"/>`).join("");
  const book = `<!DOCTYPE package><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Work and rent in two towns</dc:title><dc:creator>A. Doe</dc:creator><dc:creator>B. Roe</dc:creator><dc:language>en-GB</dc:language></metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`;
  const all = {
    "META-INF/container.xml": container,
    "OEBPS/book.opf": book,
    ...Object.fromEntries(names.map((name) => [`OEBPS/${name}`, files[name] ?? ""])),
    ...others,
  };
  return zipSync({
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    ...Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
  });
}
