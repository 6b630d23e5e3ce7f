/** UTF-16 units of JSON that pieces end at: the database takes no statement and no value of any size. */
const fullAt = 8_000_000;

/** Items in pieces of `most` at most, which end sooner where their JSON is long. One that is longer than that is alone. */
export function splitItems<T extends object>(items: readonly T[], most: number, full = fullAt): T[][] {
  const pieces: T[][] = [];
  let piece: T[] = [];
  let length = 0;
  for (const item of items) {
    const own = JSON.stringify(item).length;
    if (piece.length === most || (piece.length > 0 && length + own > full)) {
      pieces.push(piece);
      [piece, length] = [[], 0];
    }
    piece.push(item);
    length += own;
  }
  return piece.length === 0 ? pieces : [...pieces, piece];
}
