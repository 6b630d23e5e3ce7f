import type { PdfPage } from "@/lib/ingest/pdf-page";

/** Notes are set smaller than this share of the body. */
const noteSize = 0.93;
/** They stand in the lower part of the page. */
const lowerPart = 0.45;
const mark = /^(?:\(?(\d{1,3})\)?|[*∗†‡§¶])\s?(?=[\p{L}"“(‘])|^(?:(\d{1,3})\s(?=https?:|www\.))/u;

/**
 * The notes at a page's foot, each as its lines `[from, to)`: small type below all other text of its column, with a
 * number or sign before it. `taken`: lines that are something else. `body`: the size of the text, in points.
 */
export function findFootnotes(
  { lines, height }: PdfPage,
  body: number,
  taken: ReadonlySet<number>,
): { readonly from: number; readonly to: number }[] {
  const notes: { from: number; to: number }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || taken.has(at) || !isSmall(at) || line.top < lowerPart * height || !mark.test(line.text))
      continue;
    let to = at + 1;
    while (isSmall(to) && !taken.has(to) && !mark.test(lines[to]?.text ?? "") && isBelow(to)) to += 1;
    if (!isLast(at, to)) continue;
    notes.push({ from: at, to });
    at = to - 1;
  }
  return notes;

  function isSmall(index: number): boolean {
    const size = lines[index]?.size ?? Infinity;
    return size <= noteSize * body;
  }

  /** Directly under the line before. */
  function isBelow(index: number): boolean {
    const [above, line] = [lines[index - 1], lines[index]];
    if (!above || !line) return false;
    const distance = line.bottom - above.bottom;
    return (
      distance > 0 &&
      distance < 2 * line.size &&
      Math.min(above.right, line.right) > Math.max(above.left, line.left)
    );
  }

  /** No text of the body's size stands below it in its column. */
  function isLast(from: number, to: number): boolean {
    const own = lines.slice(from, to);
    const left = Math.min(...own.map((line) => line.left));
    const right = Math.max(...own.map((line) => line.right));
    const foot = Math.max(...own.map((line) => line.bottom));
    return lines.every(
      (line, index) =>
        taken.has(index) ||
        (index >= from && index < to) ||
        isSmall(index) ||
        line.top < foot ||
        Math.min(line.right, right) - Math.max(line.left, left) <= 0,
    );
  }
}
