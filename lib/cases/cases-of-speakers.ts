import type { WantedCase } from "@/lib/cases/plan-cases";
import type { Block } from "@/lib/text/block";

/** Labels that stand for whoever is asked, in every transcript for somebody else. */
const anybody =
  /^(?:[A-Z]\d{0,2}|(?:speaker|respondent|participant|interviewee|informant|subject|person|voice|unknown)(?:[ _-]?(?:[A-Z]|\d{1,3}))?)$/i;
/** Labels of who asks: one case through all transcripts. */
const asking = /^(?:I|Q|int|interviewer|moderator|facilitator)$/i;

/**
 * The cases that a transcript's speakers become, in the order they first speak: each is linked to what it says. A
 * name is the case's name, so that somebody who speaks in two transcripts is one case. A label such as "R" or
 * "Speaker 2" names somebody else in every transcript: the document's title tells them apart. Nobody speaks: none.
 */
export function casesOfSpeakers(
  blocks: readonly Block[],
  document: { readonly id: string; readonly title: string },
): WantedCase[] {
  const speakers = new Set(blocks.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])));
  return [...speakers].map((speaker) => ({
    name: anybody.test(speaker) && !asking.test(speaker) ? `${speaker}, ${document.title}` : speaker,
    links: [{ documentId: document.id, speaker }],
  }));
}
