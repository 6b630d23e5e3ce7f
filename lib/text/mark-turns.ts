import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { normaliseRanges } from "@/lib/text/ranges";
import { longestAscending } from "@/lib/text/recording-times";
import { closingTime } from "@/lib/text/time-mark";
import { findTurnLines, type TurnLine } from "@/lib/text/turn-lines";

/**
 * The blocks of a transcript, each with who speaks and when; null for a text that is none. A block is cut where a turn
 * opens inside it, and a line with name and time alone joins the paragraph below. What follows a turn is the same
 * speaker's until the next; headings, tables and notes are nobody's. Times are hidden from view. f4 and its like write
 * them at the ends of paragraphs: where most stand there, a paragraph lasts from the mark before to its own.
 * Whatever made the blocks (plain text, Word …), they keep their order and cover.
 */
export function markTurns(text: string, blocks: readonly Block[]): Block[] | null {
  const lines = findTurnLines(text, blocks);
  if (lines === null) return null;
  const pieces = blocks.flatMap((block, index) => cutBlock(text, block, lines.get(index) ?? []));
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.opening?.alone && last.block.end === last.opening.end && joins(piece)) {
      const hidden = [...last.block.hidden, ...piece.block.hidden, ...loneTime(last.opening)];
      const block = { ...last.block, end: piece.block.end, hidden: normaliseRanges(text, hidden) };
      joined[joined.length - 1] = { block, opening: last.opening };
    } else joined.push(piece);
  }
  return withTimes(text, withSpeakers(joined));
}

interface Piece {
  readonly block: Block;
  readonly opening: TurnLine | null;
}

const spoken = (block: Block): boolean => block.kind === "paragraph" || block.kind === "listItem";

const joins = ({ block, opening }: Piece): boolean => opening === null && block.kind === "paragraph";

/** A block from one opening to the next; what stands before the first keeps the block's own kind. */
function cutBlock(text: string, block: Block, openings: readonly TurnLine[]): Piece[] {
  if (openings.length === 0) return [{ block, opening: null }];
  const first = openings[0]?.start ?? block.end;
  const before = trimmed(text, { start: block.start, end: offset(first) });
  const pieces: Piece[] = [];
  if (before !== null) pieces.push({ block: within(block, before), opening: null });
  openings.forEach((opening, index) => {
    const end = openings[index + 1]?.start ?? block.end;
    const range = trimmed(text, { start: offset(opening.start), end: offset(end) });
    if (range === null) return;
    const { level: _level, ...own } = within(block, range);
    const lone = range.end > opening.end ? loneTime(opening) : [];
    const hidden = normaliseRanges(text, [...own.hidden, ...opening.hidden, ...lone]);
    pieces.push({ block: { ...own, kind: "paragraph", hidden }, opening });
  });
  return pieces;
}

/** A time that stands alone on its line is not shown once there are words under it. */
const loneTime = ({ speaker, alone, start, end }: TurnLine) =>
  alone && speaker === null ? [{ start, end }] : [];

const within = (block: Block, range: Range): Block => ({
  ...block,
  ...range,
  hidden: block.hidden
    .map(({ start, end }) => ({
      start: offset(Math.max(start, range.start)),
      end: offset(Math.min(end, range.end)),
    }))
    .filter(({ start, end }) => start < end),
});

function trimmed(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end);
  if (words.trim() === "") return null;
  const from = start + words.length - words.trimStart().length;
  return { start: offset(from), end: offset(from + words.trim().length) };
}

function withSpeakers(pieces: readonly Piece[]): Piece[] {
  let speaker: string | null = null;
  return pieces.map(({ block, opening }) => {
    if (opening !== null) speaker = opening.speaker;
    const said = speaker !== null && spoken(block) ? { ...block, speaker } : block;
    return {
      block: opening === null ? said : { ...said, ...(opening.time && { time: opening.time }) },
      opening,
    };
  });
}

/** Times at the ends of blocks, where they outnumber those at their beginnings. */
function withTimes(text: string, pieces: readonly Piece[]): Block[] {
  const closings = pieces.map(({ block }) =>
    spoken(block) ? closingTime(text.slice(block.start, block.end)) : null,
  );
  const atEnds = closings.filter((mark) => mark !== null).length;
  const ends = closings.flatMap((mark) => (mark === null ? [] : [mark.start]));
  const inOrder = longestAscending(ends).length >= 0.8 * ends.length;
  if (!inOrder || atEnds < 2 || atEnds <= pieces.filter(({ opening }) => opening?.time).length)
    return pieces.map(({ block }) => block);
  let before = 0;
  return pieces.map(({ block }, index) => {
    const mark = closings[index];
    if (!mark) return block;
    const words = text.slice(block.start, block.start + mark.at).trimEnd().length;
    const end = offset(block.start + mark.at + mark.length);
    // A paragraph that is nothing but a mark shows it.
    const hidden = words === 0 ? [] : [{ start: offset(block.start + words), end }];
    const time = mark.start > before ? { start: before, end: mark.start } : { start: mark.start };
    before = Math.max(before, mark.start);
    return { ...block, hidden: normaliseRanges(text, [...block.hidden, ...hidden]), time };
  });
}
