import type { CaseLink } from "@/lib/cases/case";
import { groupBy } from "@/lib/shared/group-by";

/** Where somebody speaks: half-open in canonical text, UTF-16 units. */
export interface Turn {
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
}

/** A passage with codings on it: its hull, half-open. */
export interface CodedPassage {
  readonly start: number;
  readonly end: number;
  readonly codings: number;
}

/** Who speaks in a passage: speakers of the turns it shares a unit with, each once, in order. Turns ascend. */
export function speakersIn(turns: readonly Turn[], passage: { start: number; end: number }): string[] {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.end ?? 0) <= passage.start) low = middle + 1;
    else high = middle;
  }
  const found = new Set<string>();
  for (let at = low; (turns[at]?.start ?? Infinity) < passage.end; at += 1)
    found.add(turns[at]?.speaker ?? "");
  return [...found];
}

/**
 * How many codings stand in what links join to a case: all of a document linked whole, else those on passages in which
 * a linked speaker speaks. A coding counts once, however many links reach it. `documents`: by id.
 */
export function countCodings(
  links: readonly Pick<CaseLink, "documentId" | "speaker">[],
  documents: ReadonlyMap<string, { turns: readonly Turn[]; passages: readonly CodedPassage[] }>,
): number {
  const byDocument = groupBy(links, ({ documentId }) => documentId);
  let count = 0;
  for (const [id, own] of byDocument) {
    const { turns = [], passages = [] } = documents.get(id) ?? {};
    const speakers = new Set(own.map(({ speaker }) => speaker));
    for (const passage of passages) {
      const belongs = speakers.has("") || speakersIn(turns, passage).some((speaker) => speakers.has(speaker));
      if (belongs) count += passage.codings;
    }
  }
  return count;
}
