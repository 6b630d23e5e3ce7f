import "server-only";
import { type MemoType, addMemoType, editMemoType, orderTypes, removeMemoType } from "@/lib/memos/memo-type";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { cleanLine } from "@/lib/shared/clean-text";
import type { Result } from "@/lib/shared/result";

/** The project's types of memos, in their order. */
export const listMemoTypes = async (member: Member): Promise<MemoType[]> =>
  orderTypes(await readTypes(database(), member));

const readTypes = (tx: Transaction, { projectId }: Member): Promise<MemoType[]> =>
  tx.memoType.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, position: true, name: true, color: true },
  });

function unwrap<T>(outcome: Result<T, string>): T {
  if (!outcome.ok) throw new AppError("BAD_REQUEST", outcome.error);
  return outcome.value;
}

type TypeInput = Pick<MemoType, "id" | "name" | "color">;

/** Makes a type under the caller's id. */
export function addType(member: Member, { id, name, color }: TypeInput): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    if ((await tx.memoType.count({ where: { id } })) > 0)
      throw new AppError("CONFLICT", "Another type has this id already. Ask again with a new one.");
    const changes = unwrap(addMemoType(await readTypes(tx, member), { id, name, color }));
    return {
      kind: "memoType.add",
      summary: `added the memo type “${cleanLine(name)}”`,
      changes,
      result: null,
    };
  });
}

/** Renames or recolours a type. */
export function editType(member: Member, { id, name, color }: TypeInput): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const types = await readTypes(tx, member);
    const was = types.find((type) => type.id === id)?.name ?? "";
    const changes = unwrap(editMemoType(types, { id, name, color }));
    const renamed = cleanLine(name) !== was;
    const summary = renamed
      ? `renamed the memo type “${was}” to “${cleanLine(name)}”`
      : `recoloured the memo type “${was}”`;
    return { kind: "memoType.edit", summary, changes, result: null };
  });
}

/** Deletes a type; its memos are left without one. NOT_FOUND when it is not there. */
export function removeType(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const type = (await readTypes(tx, member)).find((each) => each.id === id);
    if (type === undefined)
      throw new AppError("NOT_FOUND", "This type is no longer there. Somebody may have deleted it.");
    const memos = await tx.memo.findMany({
      where: { projectId: member.projectId, typeId: id, deletedAt: null },
      select: { id: true },
    });
    const changes = removeMemoType(
      type,
      memos.map((memo) => memo.id),
    );
    const summary = `deleted the memo type “${type.name}”`;
    return { kind: "memoType.remove", summary, changes, result: null };
  });
}
