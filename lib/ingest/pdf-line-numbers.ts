import type { PdfLine } from "@/lib/ingest/pdf-page";

/** So many numbers must follow one another. */
const minNumbers = 8;

/**
 * The numbers that a transcript or draft prints beside its lines, where they are lines of their own: whole numbers that
 * count up by one down a narrow column, each beside a line of text.
 */
export function findLineNumbers(lines: readonly PdfLine[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    let to = at + 1;
    while (countsOn(lines[to - 1], lines[to])) to += 1;
    const numbers = lines.slice(at, to);
    if (numbers.length >= minNumbers && standBeside(numbers, lines)) {
      for (let index = at; index < to; index += 1) found.add(index);
    }
    at = to - 1;
  }
  return found;
}

const valueOf = (line: PdfLine): number => (/^\d{1,4}$/.test(line.text) ? Number(line.text) : NaN);

function countsOn(above: PdfLine | undefined, line: PdfLine | undefined): boolean {
  if (!above || !line || valueOf(line) !== valueOf(above) + 1) return false;
  const aligned = Math.min(Math.abs(line.left - above.left), Math.abs(line.right - above.right)) < line.size;
  return aligned && line.top > above.top;
}

/** Half of the numbers have text at their height, not further numbers. */
function standBeside(numbers: readonly PdfLine[], lines: readonly PdfLine[]): boolean {
  const beside = numbers.filter((number) =>
    lines.some(
      (line) =>
        line !== number &&
        /\p{L}{2}/u.test(line.text) &&
        line.top < number.bottom - 0.3 * number.size &&
        line.bottom > number.top + 0.3 * number.size,
    ),
  );
  return beside.length * 2 >= numbers.length;
}
