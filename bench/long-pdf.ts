import { deflateSync } from "node:zlib";

const linesOnPage = 48;
const words =
  "trade between the two states grew while the council spoke of water rents and the harbour".split(" ");

/** A PDF of `pages` pages of running text, a heading on each; about a book when there are 500. */
export function makeLongPdf(pages: number): Buffer {
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, page) => `${4 + 2 * page} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  for (let page = 0; page < pages; page += 1) {
    const content = deflateSync(drawPage(page));
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * page} 0 R >>`,
      Buffer.concat([
        Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
        content,
        Buffer.from("\nendstream"),
      ]),
    );
  }
  return assemble(objects);
}

function drawPage(page: number): string {
  const lines = Array.from({ length: linesOnPage }, (_, line) =>
    Array.from({ length: 14 }, (_, at) => words[(page * 7 + line * 3 + at * 5) % words.length]).join(" "),
  );
  return `BT /F 16 Tf 60 790 Td (Chapter ${page + 1}) Tj /F 10 Tf 0 -22 Td ${lines.map((line) => `(${line}) Tj 0 -14.5 Td`).join(" ")} ET`;
}

/** The objects, numbered from 1, with their table at the end. */
function assemble(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: string | Buffer) => {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(`${index + 1} 0 obj\n`);
    add(object);
    add("\nendobj\n");
  });
  const table = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) add(`${String(offset).padStart(10, "0")} 00000 n \n`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}
