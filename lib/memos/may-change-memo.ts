import { type Role, can } from "@/lib/projects/permissions";

/** Whether a member may change or delete a memo: their own, or anybody's where their role allows it. */
export const mayChangeMemo = (
  authorId: string | null,
  member: { readonly userId: string; readonly role: Role },
): boolean => can(member.role, authorId === member.userId ? "memo.write" : "memo.writeOthers");
