import { type GramPlaces, type Meeting, meetLandmarks } from "./landmarks";
import type { PackPaper } from "./study-pack";

/** What share of a paper's landmarks a text must have to be taken for it. Another paper on the matter has a few in a hundred. */
const leastShare = 0.3;

export interface Recognised {
  readonly paper: PackPaper;
  readonly meetings: readonly Meeting[];
  /** Of the paper's landmarks, those that stand in the text: from 0 to 1. */
  readonly share: number;
}

/** Which of the papers a text is, by its words and not by the name of its file; null where it is none of them. */
export function recognisePaper(papers: readonly PackPaper[], places: GramPlaces): Recognised | null {
  let best: Recognised | null = null;
  for (const paper of papers) {
    const meetings = meetLandmarks(paper.landmarks, places);
    const share = meetings.length / Math.max(1, paper.landmarks.letters.length);
    if (share >= leastShare && share > (best?.share ?? 0)) best = { paper, meetings, share };
  }
  return best;
}
