import { type Standing, can } from "@/lib/projects/permissions";

type Who = { readonly userId: string; readonly standing: Standing };

/** Whether a member may change what a comment says: their own alone. */
export const mayEditComment = (authorId: string | null, { userId, standing }: Who): boolean =>
  authorId === userId && can(standing, "comment.write");

/** Whether a member may take a comment away: their own, or anybody's where their role allows it. */
export const mayRemoveComment = (authorId: string | null, { userId, standing }: Who): boolean =>
  can(standing, authorId === userId ? "comment.write" : "comment.removeOthers");
