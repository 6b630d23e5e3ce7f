import "server-only";
import { changeCode, moveCodings, recodeAll, removeCodings, setWeight } from "@/lib/coding/coding-rules";
import { summariseCodes } from "@/lib/coding/summarise-codes";
import type { MoveBoundaryInput } from "@/lib/coding/schema";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { confirmAll } from "./confirm-all";
import { getAppliableCodes, getChangeableCodings, listCodingsOf, listPassageCodings } from "./find-codings";
import { moveWrittenLeftAlone } from "./move-written";
import { getText, placePassage } from "./place-passage";
import { summariseMove } from "./summarise-move";

/** Removes codings; removing others' needs a role that may. Their passages stay. */
export function removeManyCodings(member: Member, codingIds: readonly string[]): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { codings, action } = await getChangeableCodings(tx, member, codingIds);
    const codes = await tx.code.findMany({
      where: { id: { in: [...new Set(codings.map(({ codeId }) => codeId))] } },
      select: { name: true },
    });
    const summary =
      codings.length === 1
        ? `removed ${summariseCodes(codes)} from a passage`
        : `removed ${codings.length} codings of ${summariseCodes(codes)}`;
    return { kind: "coding.remove", action, summary, changes: removeCodings(codings), result: null };
  });
}

/**
 * Gives codings another code. CONFLICT where one alone would stand where its coder has that code already; of many,
 * those that fall together become one, with the higher weight.
 */
export function changeCodeOfCodings(
  member: Member,
  codingIds: readonly string[],
  codeId: string,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { codings, action } = await getChangeableCodings(tx, member, codingIds);
    const codes = await getAppliableCodes(tx, member, [codeId]);
    const standing = codes[0]!.id;
    const existing = await listCodingsOf(
      tx,
      member,
      codings.map(({ passageId }) => passageId),
    );
    const name = summariseCodes(codes);
    const taken = codings.length === 1 && !changeCode(codings[0]!, standing, existing).ok;
    if (taken) throw new AppError("CONFLICT", `The passage has ${name} already. Remove this coding instead.`);
    const summary =
      codings.length === 1 ? `changed a coding to ${name}` : `changed ${codings.length} codings to ${name}`;
    return {
      kind: "coding.changeCode",
      action,
      summary,
      changes: await confirmAll(tx, recodeAll(codings, standing, existing)),
      result: null,
    };
  });
}

/** Says how strongly codes stand on their passages; of others' codings with a role that may. */
export function setWeightOfCodings(
  member: Member,
  codingIds: readonly string[],
  weight: number | null,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { codings, action } = await getChangeableCodings(tx, member, codingIds);
    const codes = await tx.code.findMany({
      where: { id: { in: [...new Set(codings.map(({ codeId }) => codeId))] } },
      select: { name: true },
    });
    const summary =
      weight === null
        ? `took the weight off ${summariseCodes(codes)}`
        : `gave ${summariseCodes(codes)} the weight ${weight}`;
    return { kind: "coding.setWeight", action, summary, changes: setWeight(codings, weight), result: null };
  });
}

/**
 * Moves codings to the passage of another place in the same document; one that would stand twice is removed. Codings of
 * several passages are thereby joined. Memos come along from passages left without a coding.
 */
export function moveBoundaryOfCodings(
  member: Member,
  input: Omit<MoveBoundaryInput, "projectId">,
): Promise<Committed<{ passageId: string }>> {
  return commit(member, async (tx) => {
    const { codings, documentIds, action } = await getChangeableCodings(tx, member, input.codingIds);
    if (documentIds.length > 1) {
      throw new AppError(
        "BAD_REQUEST",
        "These codings are of several documents. Move those of one at a time.",
      );
    }
    const document = await getText(tx, member, documentIds[0]!);
    const passage = await placePassage(tx, document, input, input.passageId);
    const changes = [
      ...moveCodings(codings, passage.passageId, await listPassageCodings(tx, member, passage.passageId)),
      ...(await moveWrittenLeftAlone(tx, member, codings, passage.passageId)),
    ];
    const joined = new Set(codings.map(({ passageId }) => passageId)).size;
    return {
      kind: joined > 1 ? "coding.join" : "coding.moveBoundary",
      action,
      summary: await summariseMove(tx, codings, input),
      changes: changes.length === 0 ? [] : [...passage.changes, ...changes],
      result: { passageId: passage.passageId },
    };
  });
}
