import type { Range } from "@/lib/shared/offset";
import type { PassageSpan } from "./passage-index";

/** Where the words of passages begin and end in a part of the text, as they are shown there. */
export interface PassageEdges {
  /** Passages by the offset of the first character shown of them. `here`: they begin in this part, not before it. */
  readonly first: ReadonlyMap<number, readonly Edge[]>;
  /** By the offset after the last character shown of them. `here`: they end in this part, not after it. */
  readonly last: ReadonlyMap<number, readonly Edge[]>;
}

interface Edge {
  readonly passageId: string;
  readonly here: boolean;
}

/**
 * The edges of all passages with a span in `part`. `shown`: what of the part is shown, disjoint, in any order. A passage
 * of several ranges counts as one stretch from its first to its last character in the part; one of which nothing is
 * shown has no edges. Passages with an edge in common stand in the order of `spans`. Half-open UTF-16 offsets.
 */
export function listPassageEdges(
  spans: readonly PassageSpan[],
  part: Range,
  shown: readonly Range[],
): PassageEdges {
  const first = new Map<number, Edge[]>();
  const last = new Map<number, Edge[]>();
  const add = (edges: Map<number, Edge[]>, at: number, edge: Edge) =>
    edges.set(at, [...(edges.get(at) ?? []), edge]);
  for (const passageId of new Set(spans.map((span) => span.passageId))) {
    const own = spans.filter((span) => span.passageId === passageId);
    const visible = own.flatMap((span) =>
      shown
        .filter((run) => run.start < span.end && span.start < run.end)
        .map((run) => ({ start: Math.max(run.start, span.start), end: Math.min(run.end, span.end) })),
    );
    if (visible.length === 0) continue;
    const begins = Math.min(...own.map(({ start }) => start)) >= part.start;
    const ends = Math.max(...own.map(({ end }) => end)) <= part.end;
    add(first, Math.min(...visible.map(({ start }) => start)), { passageId, here: begins });
    add(last, Math.max(...visible.map(({ end }) => end)), { passageId, here: ends });
  }
  return { first, last };
}

/** "Passage begins: Trade, Anna; Energy, Ben. Passage ends: Water, Anna": what is said of a piece; "" for nothing. */
export function sayEdges(
  { first, last }: PassageEdges,
  piece: { readonly start: number; readonly end: number },
  describe: (passageId: string) => string,
): string {
  const say = (edges: readonly Edge[] = [], here: boolean, verb: string): readonly string[] => {
    const said = edges.filter((edge) => edge.here === here).map(({ passageId }) => describe(passageId));
    const named = said.filter((words) => words !== "");
    return named.length === 0 ? [] : [`Passage ${verb}: ${named.join("; ")}`];
  };
  return [
    ...say(first.get(piece.start), false, "goes on"),
    ...say(first.get(piece.start), true, "begins"),
    ...say(last.get(piece.end), true, "ends"),
  ].join(". ");
}
