/**
 * A PDF of objects, numbered from 1 in their order, with the table of their places; the first is its catalog. Each is given
 * in parts: strings stand for bytes (Latin-1).
 */
export function assemblePdf(objects: readonly (readonly (string | Uint8Array)[])[]): Buffer {
  const pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: string | Uint8Array) => {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "latin1") : Buffer.from(piece);
    pieces.push(bytes);
    length += bytes.length;
  };
  add("%PDF-1.7\n");
  const places = objects.map((parts, index) => {
    const place = length;
    for (const part of [`${index + 1} 0 obj\n`, ...parts, "\nendobj\n"]) add(part);
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  add(
    `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.concat(pieces);
}
