import { type Standing, can } from "@/lib/projects/permissions";

/** Whether a member may change or remove a link: their own, or anybody's where their role allows it. */
export const mayChangeLink = (
  authorId: string | null,
  member: { readonly userId: string; readonly standing: Standing },
): boolean => can(member.standing, authorId === member.userId ? "link.write" : "link.writeOthers");
