import "server-only";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { updated } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import { checkNames, type Pseudonym } from "../pseudonym";

/**
 * Saves a list of names in place of the one with `listId`. The list is a row of its own that never changes, and the event says only
 * which holds, so that the history names no one and undo brings the list before back. CONFLICT where another was saved since, or
 * the list has a name twice.
 */
export function saveNames(
  member: Member,
  names: readonly Pseudonym[],
  listId: string | null,
): Promise<Committed<{ listId: string | null }>> {
  const checked = checkNames(names);
  if (!checked.ok) throw new AppError("CONFLICT", checked.error);
  return commit(member, async (tx) => {
    const { projectId } = member;
    const { pseudonymListId } = await tx.project.findUniqueOrThrow({
      where: { id: projectId },
      select: { pseudonymListId: true },
    });
    if (pseudonymListId !== listId)
      throw new AppError(
        "CONFLICT",
        "Somebody else has saved the list since you opened it. Copy what you changed, and reload the page.",
      );
    const next =
      names.length === 0
        ? null
        : (await tx.pseudonymList.create({ data: { projectId, names: names.map((each) => ({ ...each })) } }))
            .id;
    const change = updated("project", projectId, { pseudonymListId }, { pseudonymListId: next });
    return {
      kind: "project.setPseudonyms",
      summary: names.length === 0 ? "removed the pseudonyms" : `saved ${countOf(names.length, "pseudonym")}`,
      changes: change === null ? [] : [change],
      result: { listId: next },
    };
  });
}
