import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";

/** A stretch of shown text; `inside` where it belongs to the passage. */
interface ContextPiece {
  readonly text: string;
  readonly inside: boolean;
}

/** One paragraph, heading, list item or table row: its cells are parted by " | ". */
export type ContextParagraph = readonly ContextPiece[];

/**
 * The paragraphs (of tables: the rows) that a passage touches, whole, with `around` more on either side, as they
 * read in the text: hidden ranges left out, white space collapsed, page furniture passed over. A passage that
 * touches no block gives an empty list.
 */
export function excerptContext(
  text: string,
  ranges: readonly Range[],
  blocks: readonly Block[],
  around = 1,
): ContextParagraph[] {
  const units = blocks.filter(({ kind }) => kind !== "furniture").flatMap(listUnits);
  const touched = units.map(({ parts }) => parts.some((part) => part.some((one) => ranges.some(meets(one)))));
  const first = touched.indexOf(true);
  if (first < 0) return [];
  return units
    .slice(Math.max(0, first - around), touched.lastIndexOf(true) + around + 1)
    .map((unit) => toParagraph(text, unit, ranges));
}

/** What is read as one line of context; each part (a cell, or the whole block) may have several ranges. */
interface Unit {
  readonly parts: readonly (readonly Range[])[];
  readonly hidden: readonly Range[];
}

function listUnits({ start, end, hidden, cells }: Block): Unit[] {
  if (!cells?.length) return [{ parts: [[{ start, end }]], hidden }];
  const rows = new Map<number, (readonly Range[])[]>();
  for (const { row, ranges } of cells) {
    if (ranges.length === 0) continue;
    const known = rows.get(row);
    if (known) known.push(ranges);
    else rows.set(row, [ranges]);
  }
  return [...rows.values()].map((parts) => ({ parts, hidden }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const meets =
  (a: Span) =>
  (b: Span): boolean =>
    Math.max(a.start, b.start) < Math.min(a.end, b.end);

function toParagraph(text: string, unit: Unit, ranges: readonly Range[]): ContextParagraph {
  const pieces: { text: string; inside: boolean }[] = [];
  const add = (piece: string, inside: boolean) => {
    const last = pieces.at(-1);
    const collapsed = piece.replace(/\s+/g, " ");
    const shown = last && !last.text.endsWith(" ") ? collapsed : collapsed.trimStart();
    if (shown === "") return;
    if (last?.inside === inside) last.text += shown;
    else pieces.push({ text: shown, inside });
  };
  unit.parts.forEach((part, index) => {
    if (index > 0) add(" | ", false);
    part.forEach((range, line) => {
      if (line > 0) add(" ", pieces.at(-1)?.inside ?? false);
      for (const cut of cutRange(range, unit.hidden, ranges)) add(text.slice(cut.start, cut.end), cut.inside);
    });
  });
  return pieces;
}

/** The shown parts of a range, cut where the passage begins and ends. */
function cutRange(
  range: Range,
  hidden: readonly Range[],
  ranges: readonly Range[],
): (Span & { inside: boolean })[] {
  const edges = [...hidden, ...ranges]
    .flatMap(({ start, end }): number[] => [start, end])
    .filter((edge) => edge > range.start && edge < range.end);
  const points = [...new Set([range.start, ...edges, range.end])].sort((a, b) => a - b);
  return points.slice(1).flatMap((end, index) => {
    const cut = { start: points[index]!, end };
    return hidden.some(meets(cut)) ? [] : [{ ...cut, inside: ranges.some(meets(cut)) }];
  });
}
