import { median, type PdfLine } from "@/lib/ingest/pdf-page";

/**
 * Lines that follow one another down one column of a page: what they have in common tells whether one of them is
 * indented, is full, or stands apart. Points.
 */
export interface Strip {
  /** Where most lines begin and end, along the way they are read: for Arabic from right to left. */
  readonly from: number;
  readonly to: number;
  readonly rightToLeft: boolean;
  /** Lines agree where they end rather than where they begin: what they leave free is at their beginning. */
  readonly raggedStart: boolean;
  /** How many lines it has: a single one tells nothing of the column's width. */
  readonly lines: number;
  /** The usual distance from one line's foot to the next one's; 0 for a single line. */
  readonly pitch: number;
  /** Most distances are the usual one, so that small differences mean something. */
  readonly steady: boolean;
}

/** The strip of every line, in the order of the lines; lines of `taken` have none and interrupt none. */
export function findStrips(lines: readonly PdfLine[], taken: ReadonlySet<number>): (Strip | null)[] {
  const strips: (Strip | null)[] = lines.map(() => null);
  let open: number[] = [];
  const close = () => {
    const own = open.flatMap((index) => lines[index] ?? []);
    const strip = own.length === 0 ? null : measure(own);
    for (const index of open) strips[index] = strip;
    open = [];
  };
  lines.forEach((line, index) => {
    if (taken.has(index)) return;
    const above = lines[open.at(-1) ?? -1];
    if (above && !goesOnBelow(above, line)) close();
    open.push(index);
  });
  close();
  return strips;
}

/** The line stands below the other, and under or over some of it. */
function goesOnBelow(above: PdfLine, line: PdfLine): boolean {
  const shared = Math.min(above.right, line.right) - Math.max(above.left, line.left);
  return line.bottom > above.bottom - 0.5 * line.size && shared > 0;
}

function measure(lines: readonly PdfLine[]): Strip {
  const rightToLeft = lines.filter((line) => isRightToLeft(line.text)).length * 2 > lines.length;
  const distances = lines
    .slice(1)
    .map((line, index) => line.bottom - (lines[index]?.bottom ?? 0))
    .filter((distance) => distance > 1 && distance < 60);
  const pitch = median(distances);
  const steady = distances.filter((distance) => Math.abs(distance - pitch) < 0.04 * pitch).length;
  const left = usual(
    lines.map((line) => line.left),
    Math.min,
  );
  const right = usual(
    lines.map((line) => line.right),
    Math.max,
  );
  const [from, to] = rightToLeft ? [right, left] : [left, right];
  return {
    from: from.value,
    to: to.value,
    rightToLeft,
    raggedStart: to.shared > 2 * from.shared,
    lines: lines.length,
    pitch,
    steady: steady * 2 > distances.length,
  };
}

/** More of its letters are Arabic or Hebrew than others. */
function isRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = letters.filter((letter) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter));
  return own.length * 2 > letters.length;
}

/** The value that most share, to two points, when a quarter does, else the outermost; and how many share it. */
function usual(
  values: readonly number[],
  outermost: (...values: number[]) => number,
): { value: number; shared: number } {
  const shared = new Map<number, number[]>();
  for (const value of values) {
    const step = Math.round(value / 2);
    shared.set(step, [...(shared.get(step) ?? []), value]);
  }
  const [most = []] = [...shared.values()].sort((a, b) => b.length - a.length);
  const agrees = most.length >= Math.max(2, values.length / 4);
  return { value: outermost(...(agrees ? most : values)), shared: most.length };
}

/** How far a line begins inside its strip, in points; negative for one that hangs out. */
export function indentOf(line: PdfLine, strip: Strip): number {
  return strip.raggedStart ? 0 : startGap(line, strip);
}

/** How much room a line leaves in its strip, in points; negative for one that runs over. */
export function roomOf(line: PdfLine, strip: Strip): number {
  if (strip.raggedStart) return startGap(line, strip);
  return strip.rightToLeft ? line.left - strip.to : strip.to - line.right;
}

const startGap = (line: PdfLine, strip: Strip): number =>
  strip.rightToLeft ? strip.from - line.right : line.left - strip.from;
