import { type Change, created, removed, updated } from "@/lib/shared/change";
import { type Result, fail, ok } from "@/lib/shared/result";
import type { Coding } from "./coding";

/** The columns of a coding's row that changes carry. */
const asRow = ({ passageId, codeId, layerId }: Coding) => ({ passageId, codeId, layerId });

const stands = (existing: readonly Coding[], codeId: string, layerId: string): boolean =>
  existing.some((coding) => coding.codeId === codeId && coding.layerId === layerId);

/**
 * Applies codes to one passage in one layer. `existing`: the codings that passage has now, of every layer; `codes`:
 * ids for the codings to be made, with their codes. A code the layer has there already changes nothing and is named
 * in `already`; so is one asked for twice.
 */
export function applyCodes(
  passageId: string,
  layerId: string,
  codes: readonly { id: string; codeId: string }[],
  existing: readonly Coding[],
): { changes: Change[]; already: string[] } {
  const changes: Change[] = [];
  const already: string[] = [];
  const standing = [...existing];
  for (const { id, codeId } of codes) {
    if (stands(standing, codeId, layerId)) {
      already.push(codeId);
      continue;
    }
    const coding: Coding = { id, passageId, codeId, layerId };
    standing.push(coding);
    changes.push(created("coding", id, asRow(coding)));
  }
  return { changes, already };
}

/** Removes codings; their passage stays, and may be left without any. */
export const removeCodings = (codings: readonly Coding[]): Change[] =>
  codings.map((coding) => removed("coding", coding.id, asRow(coding)));

/**
 * Gives a coding another code. `existing`: the codings its passage has now. Fails where its layer has that code on
 * the passage already; no changes when it is the code it has.
 */
export function changeCode(
  coding: Coding,
  codeId: string,
  existing: readonly Coding[],
): Result<Change[], "already-coded"> {
  const change = updated("coding", coding.id, asRow(coding), { codeId });
  if (change === null) return ok([]);
  return stands(existing, codeId, coding.layerId) ? fail("already-coded") : ok([change]);
}

/**
 * Moves codings to another passage: what moving a boundary comes to, as a passage is what its ranges say. `existing`:
 * the codings the other passage has now. A coding whose layer has its code there already is removed instead, so none
 * stands twice. Codings that are there already are passed over.
 */
export function moveCodings(
  codings: readonly Coding[],
  passageId: string,
  existing: readonly Coding[],
): Change[] {
  const standing = [...existing];
  return codings.flatMap((coding) => {
    if (coding.passageId === passageId) return [];
    if (stands(standing, coding.codeId, coding.layerId)) return [removed("coding", coding.id, asRow(coding))];
    standing.push({ ...coding, passageId });
    return [updated("coding", coding.id, asRow(coding), { passageId })].filter((change) => change !== null);
  });
}
