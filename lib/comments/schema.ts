import { z } from "zod";
import { commentLimit, commentTargets } from "./comment";

const project = { projectId: z.uuid() };
const on = z
  .object({
    target: z.enum(commentTargets),
    targetId: z.uuid(),
    /** The passages of a difference's other codings. */
    alsoOn: z.array(z.uuid()).max(50).optional(),
  })
  .refine(
    ({ target, alsoOn = [] }) => target === "passage" || alsoOn.length === 0,
    "Only comments on passages are about several.",
  );
const text = z.string().max(commentLimit, `This comment is too long: at most ${commentLimit} characters.`);

export const CommentsInput = z.object({ ...project, on });

export const CommentCountsInput = z.object(project);

/** Ids are the caller's own. A thread that is not there yet is begun. */
export const AddCommentInput = z.object({ ...project, id: z.uuid(), threadId: z.uuid(), on, text });
export type AddCommentInput = z.infer<typeof AddCommentInput>;

export const EditCommentInput = z.object({ ...project, id: z.uuid(), text });

export const CommentInput = z.object({ ...project, id: z.uuid() });

export const ResolveThreadInput = z.object({ ...project, threadId: z.uuid(), resolved: z.boolean() });
