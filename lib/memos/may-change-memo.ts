import { type Standing, can } from "@/lib/projects/permissions";

/** Whether a member may change or delete a memo: their own, or anybody's where their role allows it. */
export const mayChangeMemo = (
  authorId: string | null,
  member: { readonly userId: string; readonly standing: Standing },
): boolean => can(member.standing, authorId === member.userId ? "memo.write" : "memo.writeOthers");
