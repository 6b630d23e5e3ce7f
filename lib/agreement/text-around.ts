import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";

/** A stretch of shown text, and by their index the places that cover it. */
interface AroundPiece {
  readonly text: string;
  readonly places: readonly number[];
}

/** Places with the text around them. */
export interface TextAround {
  readonly pieces: readonly AroundPiece[];
  /** Whether the text goes on before and after what is shown. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const noText: TextAround = { pieces: [], cutBefore: false, cutAfter: false };

/**
 * The text from `room` characters before the first of some places to `room` after the last, cut at words, as it reads:
 * without hidden ranges and page furniture, white space collapsed, a line break between blocks. Pieces are in text order
 * and say which places cover them. Without ranges there is no text.
 */
export function textAround(
  text: string,
  blocks: readonly Block[],
  places: readonly (readonly Range[])[],
  room: number,
): TextAround {
  const ranges = places.flat();
  if (ranges.length === 0) return noText;
  const first = Math.min(...ranges.map(({ start }) => start));
  const last = Math.max(...ranges.map(({ end }) => end));
  const from = wordEdge(text, first - room, first, 1);
  const to = wordEdge(text, last + room, last, -1);
  const near = blocks.filter(({ start, end }) => start < to && end > from);
  const cuts = [...ranges, ...near, ...near.flatMap(({ hidden }) => hidden)];
  const edges = [from, ...cuts.flatMap(({ start, end }): number[] => [start, end]), to];
  const points = [...new Set(edges)].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  const pieces: { text: string; places: number[] }[] = [];
  let block: Block | undefined;
  points.slice(1).forEach((end, index) => {
    const start = points[index]!;
    const within = near.find((each) => each.start <= start && each.end >= end);
    if (within?.kind === "furniture" || within?.hidden.some((hole) => hole.start <= start && hole.end >= end))
      return;
    const covering = places.flatMap((own, at) =>
      own.some((range) => range.start <= start && range.end >= end) ? [at] : [],
    );
    const breaks = within !== undefined && block !== undefined && within !== block;
    if (within !== undefined) block = within;
    addPiece(pieces, text.slice(start, end), covering, breaks);
  });
  return {
    pieces: pieces.map((piece, index) =>
      index === pieces.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece,
    ),
    cutBefore: text.slice(0, from).trim() !== "",
    cutAfter: text.slice(to).trim() !== "",
  };
}

function addPiece(
  pieces: { text: string; places: number[] }[],
  text: string,
  places: number[],
  breaks: boolean,
): void {
  const last = pieces.at(-1);
  if (breaks && last !== undefined) last.text = `${last.text.trimEnd()}\n`;
  const collapsed = text.replace(/\s+/g, " ");
  const shown = last === undefined || /\s$/.test(last.text) ? collapsed.trimStart() : collapsed;
  if (shown === "") return;
  if (last !== undefined && last.places.join() === places.join()) last.text += shown;
  else pieces.push({ text: shown, places });
}

/** An edge between words at `at` or from there towards `stop`, which it never passes. */
function wordEdge(text: string, at: number, stop: number, step: 1 | -1): number {
  let edge = Math.min(Math.max(at, 0), text.length);
  const isInWord = () => edge > 0 && edge < text.length && /\S\S/u.test(text.slice(edge - 1, edge + 1));
  while (edge !== stop && isInWord()) edge += step;
  return edge;
}
