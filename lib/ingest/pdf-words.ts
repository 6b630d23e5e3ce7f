import type { PdfLine } from "@/lib/ingest/pdf-page";
import type { PageRun, Rect } from "@/lib/text/page-runs";

/** A stretch of a line without blanks, or several of them: UTF-16 units from the line's beginning, half-open. */
export interface Words extends Rect {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a line with their boxes, in content order. A line whose places are unknown is one word. */
export function cutWords(line: PdfLine): Words[] {
  if (line.runs.length === 0) {
    const { text, left, right, top, bottom } = line;
    return [{ text, start: 0, end: text.length, left, right, top, bottom }];
  }
  const words: Words[] = [];
  for (const match of line.text.matchAll(/\S+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const boxes = line.runs.flatMap((run) => boxIn(run, start, end));
    if (boxes.length > 0) words.push({ text: match[0], start, end, ...hullOf(boxes) });
  }
  return words;
}

/** Words that no gap of `gap` points or more parts, as one. */
export function joinWords(words: readonly Words[], gap: number): Words[] {
  const joined: Words[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const apart = last ? Math.max(word.left - last.right, last.left - word.right) : Infinity;
    if (!last || apart >= gap) joined.push(word);
    else
      joined[joined.length - 1] = {
        text: `${last.text} ${word.text}`,
        start: last.start,
        end: word.end,
        ...hullOf([last, word]),
      };
  }
  return joined;
}

/** The smallest box around boxes, of which there is one at least. */
export function hullOf(boxes: readonly Rect[]): Rect {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The box of a line's units from `start` to before `end` within one of its runs; none when it holds none of them. */
function boxIn(run: PageRun, start: number, end: number): Rect[] {
  const first = Math.max(0, start - run.start);
  const last = Math.min(run.edges.length, end - run.start) - 1;
  if (first > last) return [];
  const { left, top, right, bottom, axis } = run;
  const origin = { right: left, left: right, down: top, up: bottom }[axis];
  const from = first === 0 ? origin : (run.edges[first - 1] ?? origin);
  const to = run.edges[last] ?? origin;
  const [low, high] = from < to ? [from, to] : [to, from];
  const lies = axis === "right" || axis === "left";
  return [lies ? { left: low, right: high, top, bottom } : { left, right, top: low, bottom: high }];
}
