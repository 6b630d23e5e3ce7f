import { deflateSync } from "node:zlib";
import { assemblePdf } from "../lib/ingest/server/assemble-pdf";

const linesOnPage = 48;
const words =
  "trade between the two states grew while the council spoke of water rents and the harbour".split(" ");

/**
 * A PDF of `pages` pages of running text, a heading on each; about a book when there are 500. `ballast`: bytes that stand
 * in it as what is printed on no page.
 */
export function makeLongPdf(pages: number, ballast?: Uint8Array): Buffer {
  const objects: (string | Buffer)[][] = [
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    [
      `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, page) => `${4 + 2 * page} 0 R`).join(" ")}] >>`,
    ],
    ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"],
  ];
  for (let page = 0; page < pages; page += 1) {
    const content = deflateSync(drawPage(page));
    objects.push(
      [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * page} 0 R >>`,
      ],
      [`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`, content, "\nendstream"],
    );
  }
  if (ballast !== undefined)
    objects.push([`<< /Length ${ballast.length} >>\nstream\n`, Buffer.from(ballast), "\nendstream"]);
  return assemblePdf(objects);
}

function drawPage(page: number): string {
  const lines = Array.from({ length: linesOnPage }, (_, line) =>
    Array.from({ length: 14 }, (_, at) => words[(page * 7 + line * 3 + at * 5) % words.length]).join(" "),
  );
  return `BT /F 16 Tf 60 790 Td (Chapter ${page + 1}) Tj /F 10 Tf 0 -22 Td ${lines.map((line) => `(${line}) Tj 0 -14.5 Td`).join(" ")} ET`;
}
