import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { selectRecordingTimes } from "@/lib/text/recording-times";
import { readTurnOpening } from "@/lib/text/turn-opening";

/** A line that opens a turn; places are offsets in canonical text. */
export interface TurnLine {
  readonly start: number;
  readonly end: number;
  /** Null where only a time tells that somebody else, or something new, is heard. */
  readonly speaker: string | null;
  readonly time: { readonly start: number; readonly end?: number } | null;
  readonly hidden: readonly Range[];
  readonly alone: boolean;
  /** Its time is written without brackets. */
  readonly bare: boolean;
}

/** At least so large a share of the places where something begins must be turns. */
const shareOfTranscript = 0.4;
/** From so large a share on, also a name that opens a single turn is a speaker's. */
const shareOfNames = 0.6;
const fewest = 4;
const fewestTimed = 3;

/**
 * The lines that open turns, by the place of their block among all; null when the text is no transcript. It is one when at least two names
 * open two turns each and four together, or three lines open with a time, and either makes up 40 % of the places where
 * a block or a turn begins: a paper's "Note:" and "Source:" do not. Lines of tables are not looked at.
 */
export function findTurnLines(
  text: string,
  blocks: readonly Block[],
): ReadonlyMap<number, readonly TurnLine[]> | null {
  const opened = blocks.map((block) => (block.cells === undefined ? listOpenings(text, block) : []));
  const offsets = selectRecordingTimes(opened.flat());
  const byBlock = opened.map((lines) => lines.flatMap((line) => withoutTimeOfDay(text, line, offsets)));
  const found = byBlock.flat();
  const starts = new Set([
    ...blocks.filter(({ kind }) => kind !== "furniture").map(({ start }) => Number(start)),
    ...found.map(({ start }) => start),
  ]);
  const counts = new Map<string, number>();
  for (const { speaker } of found) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const repeated = new Set([...counts].filter(([, count]) => count >= 2).map(([name]) => name));
  const named = found.filter(({ speaker }) => speaker !== null && repeated.has(speaker));
  const timed = found.filter(({ time }) => time !== null);
  const share = (lines: readonly TurnLine[]) => lines.length / Math.max(1, starts.size);
  const byNames = repeated.size >= 2 && named.length >= fewest && share(named) >= shareOfTranscript;
  const byTimes = timed.length >= fewestTimed && share(timed) >= shareOfTranscript;
  if (!byNames && !byTimes) return null;
  const lenient = share(named) >= shareOfNames;
  // A title may hold a colon, too: "Interview 7: a nurse".
  const opens = ({ speaker, time, alone }: TurnLine, { kind }: Pick<Block, "kind">) =>
    (time !== null && byTimes) ||
    (speaker !== null && (repeated.has(speaker) || (byNames && lenient && (alone || kind !== "heading"))));
  const kept = blocks.map(
    (block, index) => [index, (byBlock[index] ?? []).filter((line) => opens(line, block))] as const,
  );
  return new Map(kept.filter(([, lines]) => lines.length > 0));
}

/** A line whose time is none of the recording's opens a turn by its name alone, and shows the time. */
function withoutTimeOfDay(text: string, line: TurnLine, offsets: ReadonlySet<TurnLine>): TurnLine[] {
  if (line.time === null || offsets.has(line)) return [line];
  if (line.speaker === null) return [];
  const hidden = line.hidden.filter(({ start, end }) => !/\d/.test(text.slice(start, end)));
  return [{ ...line, time: null, hidden }];
}

function listOpenings(text: string, block: Block): TurnLine[] {
  const lines: TurnLine[] = [];
  let at: number = block.start;
  for (const raw of text.slice(block.start, block.end).split("\n")) {
    const start = at + raw.length - raw.trimStart().length;
    const words = raw.trim();
    at += raw.length + 1;
    const opening = words === "" ? null : readTurnOpening(words);
    if (opening === null) continue;
    const hidden = opening.hidden.map((range) => ({
      start: offset(start + range.start),
      end: offset(start + range.end),
    }));
    const { speaker, alone, bare, time } = opening;
    const when = time && { start: time.start, ...(time.end !== undefined && { end: time.end }) };
    lines.push({ start, end: start + words.length, speaker, time: when, hidden, alone, bare });
  }
  return lines;
}
