import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const CommentView = z
  .object({
    id: z.string(),
    authorId: z.string().nullable(),
    author: z.string().nullable(),
    text: z.string(),
    createdAt: z.date(),
    editedAt: z.date().nullable(),
  })
  .meta({ id: "CommentView" });

const ThreadView = z
  .object({
    id: z.string(),
    resolvedAt: z.date().nullable(),
    resolvedBy: z.string().nullable(),
    comments: z.array(CommentView),
  })
  .meta({ id: "ThreadView" });

const CommentCount = z.object({ comments: z.number(), open: z.number() }).meta({ id: "CommentCount" });

/** What the procedures of comments answer, by their names. */
export const commentsOutputs = {
  list: z.array(ThreadView),
  count: z.record(z.string(), CommentCount),
  add: committed(z.null()),
  edit: committed(z.null()),
  remove: committed(z.null()),
  resolve: committed(z.null()),
};
