import type { RoundState } from "./round";

/** An assignment that stands in an open round, with names for a sentence. */
export interface Standing {
  readonly documentId: string;
  readonly userId: string;
  readonly round: string;
  readonly document: string;
  readonly coder: string;
}

/**
 * Why a document cannot be given to a coder, or a round be opened: a coder codes a document in one open round only, as
 * their codings go to one layer. Null when none of the work is in other hands. `standing`: of the other open rounds.
 */
export function findTaken(
  work: readonly Pick<Standing, "documentId" | "userId">[],
  standing: readonly Standing[],
): string | null {
  const taken = standing.find((each) =>
    work.some(({ documentId, userId }) => documentId === each.documentId && userId === each.userId),
  );
  if (taken === undefined) return null;
  const { coder, document, round } = taken;
  return `${coder} codes “${document}” in the round “${round}” already, which is open. Close it first, or leave this document out.`;
}

/** Why a round cannot come to be open or closed; null when it can. `documents`: how many are given out in it. */
export function findStateProblem(from: RoundState, to: "open" | "closed", documents: number): string | null {
  if (from === to) return `This round is ${to} already. Reload to see it as it is.`;
  if (to === "closed" && from === "draft") return "This round was never open. Delete it if it is not needed.";
  if (to === "open" && documents === 0)
    return "Nobody has a document in this round. Give out documents first.";
  return null;
}
