import "server-only";
import {
  type CodeSet,
  type CodeSetFields,
  addCodeSet,
  editCodeSet,
  orderSets,
  removeCodeSet,
} from "@/lib/codebook/code-set";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { Result } from "@/lib/shared/result";

/** The project's code sets, in no order. */
export const readCodeSets = (tx: Transaction, { projectId }: Member): Promise<CodeSet[]> =>
  tx.codeSet.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, position: true, name: true, codeIds: true },
  });

/** The project's code sets in their order. */
export const listCodeSets = async (member: Member): Promise<CodeSet[]> =>
  orderSets(await readCodeSets(database(), member));

function unwrap<T>(outcome: Result<T, string>): T {
  if (!outcome.ok) throw new AppError("BAD_REQUEST", outcome.error);
  return outcome.value;
}

/** Sets hold codes of their own project only. */
async function requireCodes(tx: Transaction, { projectId }: Member, codeIds: readonly string[]) {
  const ids = [...new Set(codeIds)];
  const known = await tx.code.count({ where: { projectId, id: { in: ids }, deletedAt: null } });
  if (known < ids.length)
    throw new AppError("NOT_FOUND", "A code is no longer there: someone has deleted it. Choose another.");
}

/** Makes a set under the caller's id. */
export function addSet(
  member: Member,
  input: { id: string; name: string; codeIds: string[] },
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    if ((await tx.codeSet.count({ where: { id: input.id } })) > 0)
      throw new AppError("CONFLICT", "Another code set has this id already. Ask again with a new one.");
    await requireCodes(tx, member, input.codeIds);
    const changes = unwrap(addCodeSet(await readCodeSets(tx, member), input));
    return {
      kind: "codeSet.add",
      summary: `made the code set “${input.name.trim()}”`,
      changes,
      result: null,
    };
  });
}

/** Renames a set, gives it other codes, or moves it among the others. */
export function editSet(member: Member, id: string, fields: CodeSetFields): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const sets = await readCodeSets(tx, member);
    const set = sets.find((each) => each.id === id);
    const had = new Set(set?.codeIds ?? []);
    await requireCodes(
      tx,
      member,
      (fields.codeIds ?? []).filter((codeId) => !had.has(codeId)),
    );
    const changes = unwrap(editCodeSet(sets, id, fields));
    const renamed = changes.some((change) => change.id === id && change.after?.["name"] !== undefined);
    const summary = renamed
      ? `renamed the code set “${set?.name}” to “${fields.name?.trim()}”`
      : `changed the code set “${set?.name}”`;
    return { kind: "codeSet.edit", summary, changes, result: null };
  });
}

/** Deletes a set; its codes stay. NOT_FOUND when it is not there. */
export function removeSet(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const set = (await readCodeSets(tx, member)).find((each) => each.id === id);
    if (set === undefined)
      throw new AppError("NOT_FOUND", "This code set is no longer there. Somebody may have deleted it.");
    const summary = `deleted the code set “${set.name}”`;
    return { kind: "codeSet.remove", summary, changes: [removeCodeSet(set)], result: null };
  });
}
