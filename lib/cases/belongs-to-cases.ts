import type { CaseLink } from "@/lib/cases/case";
import { speakersIn, type Turn } from "@/lib/cases/count-codings";
import { groupBy } from "@/lib/shared/group-by";

/** A passage by where it stands, half-open, in UTF-16 units; a region has no ranges. */
interface Placed {
  readonly documentId: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Whether a passage is of one of the cases that links join to documents: its document is linked whole, or a linked
 * speaker speaks in any of its ranges. A region is of those alone that have its whole document. `turns`: who speaks where,
 * by document, ascending; needed only of documents that are linked by a speaker. No links: none.
 */
export function belongsToCases(
  links: readonly Pick<CaseLink, "documentId" | "speaker">[],
  turns: ReadonlyMap<string, readonly Turn[]>,
): (passage: Placed) => boolean {
  const speakersOf = new Map(
    [...groupBy(links, ({ documentId }) => documentId)].map(([id, own]) => [
      id,
      new Set(own.map(({ speaker }) => speaker)),
    ]),
  );
  return ({ documentId, ranges }) => {
    const speakers = speakersOf.get(documentId);
    if (speakers === undefined) return false;
    if (speakers.has("")) return true;
    const spoken = turns.get(documentId) ?? [];
    return ranges.some((range) => speakersIn(spoken, range).some((speaker) => speakers.has(speaker)));
  };
}
