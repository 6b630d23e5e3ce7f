import { type Standing, can } from "@/lib/projects/permissions";
import type { MemoTarget } from "./memo";

/**
 * Whether a member may change or delete a memo: their own, or anybody's where their role allows it. A finding is everybody's
 * who may change finding tables.
 */
export function mayChangeMemo(
  { authorId, target }: { readonly authorId: string | null; readonly target: MemoTarget },
  { userId, standing }: { readonly userId: string; readonly standing: Standing },
): boolean {
  if (target === "finding") return can(standing, "table.write");
  return can(standing, authorId === userId ? "memo.write" : "memo.writeOthers");
}
