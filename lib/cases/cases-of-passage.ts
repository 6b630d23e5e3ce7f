import type { CaseLink } from "@/lib/cases/case";
import { speakersIn, type Turn } from "@/lib/cases/count-codings";
import { groupBy } from "@/lib/shared/group-by";

interface Placed {
  readonly documentId: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The ids of the cases that a passage is of, each once: those that have its whole document, then those of the speakers in any
 * of its ranges; a region has no ranges. `turns`: who speaks where, by document, ascending; needed only of documents that are linked by a speaker.
 */
export function casesOfPassage(
  links: readonly Pick<CaseLink, "caseId" | "documentId" | "speaker">[],
  turns: ReadonlyMap<string, readonly Turn[]>,
): (passage: Placed) => readonly string[] {
  const byDocument = new Map(
    [...groupBy(links, ({ documentId }) => documentId)].map(([id, own]) => [
      id,
      groupBy(own, ({ speaker }) => speaker),
    ]),
  );
  return ({ documentId, ranges }) => {
    const bySpeaker = byDocument.get(documentId);
    if (bySpeaker === undefined) return [];
    const spoken = turns.get(documentId) ?? [];
    const speakers = ["", ...ranges.flatMap((range) => speakersIn(spoken, range))];
    return [
      ...new Set(speakers.flatMap((speaker) => (bySpeaker.get(speaker) ?? []).map(({ caseId }) => caseId))),
    ];
  };
}
