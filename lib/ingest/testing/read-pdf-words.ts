import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The words of a PDF's pages in the order of its content, as pdf.js reads them; pieces of a line are parted by blanks. */
export async function readPdfWords(bytes: Uint8Array): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const words: string[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const { items } = await (await file.getPage(page)).getTextContent();
    for (const item of items) if ("str" in item) words.push(item.str);
  }
  await file.loadingTask.destroy();
  return words.join(" ");
}
