import { type Change, created, removed, updated } from "@/lib/shared/change";
import { cleanLine } from "@/lib/shared/clean-text";
import { type Result, fail, ok } from "@/lib/shared/result";
import { type Evidence, passagesLimit } from "./claim";

/**
 * The change that holds a passage against a claim. `standing`: what is held against the claim already. Fails where the
 * author holds the same passage against it, and where there is too much. `now`: an ISO time.
 */
export function addEvidence(
  standing: readonly Evidence[],
  evidence: Evidence,
  now: string,
): Result<Change, string> {
  if (standing.length >= passagesLimit)
    return fail(
      `At most ${passagesLimit} passages are held against one claim. Take away some that say the same.`,
    );
  if (standing.some((each) => meaningOf(each) === meaningOf(evidence)))
    return fail("You hold this passage against this claim already. Change what it says there instead.");
  const { id, ...row } = { ...evidence, reading: cleanLine(evidence.reading) };
  return ok(created("claimPassage", id, { id, ...row, createdAt: now }));
}

/** Says otherwise what a passage does to a claim; null where it is so already. */
export const changeEvidence = (
  evidence: Evidence,
  { stance, reading }: Pick<Evidence, "stance" | "reading">,
): Change | null =>
  updated("claimPassage", evidence.id, { ...evidence }, { stance, reading: cleanLine(reading) });

export const removeEvidence = ({ id, ...row }: Evidence): Change =>
  removed("claimPassage", id, { id, ...row });

/**
 * Takes evidence along with passages that moved: `movedTo` gives the passage that it is on now, undefined where it stays.
 * What would come to stand twice goes. Evidence in its order: of two that come together, the first stays. `standing`: what
 * does not move.
 */
export function carryEvidence(
  evidence: readonly Evidence[],
  movedTo: (passageId: string) => string | undefined,
  standing: readonly Evidence[] = [],
): Change[] {
  const held = new Set(standing.map(meaningOf));
  return evidence.flatMap((each) => {
    const passageId = movedTo(each.passageId) ?? each.passageId;
    const meaning = meaningOf({ ...each, passageId });
    if (held.has(meaning)) return [removeEvidence(each)];
    held.add(meaning);
    return updated("claimPassage", each.id, { ...each }, { passageId }) ?? [];
  });
}

/** What two rows of evidence may not have in common. Of authors who are gone each counts as another one. */
const meaningOf = ({ id, claimId, passageId, authorId }: Evidence): string =>
  [claimId, passageId, authorId ?? id].join(" ");
