import { memberProcedure } from "@/lib/projects/server/access";
import {
  AddCommentInput,
  CommentCountsInput,
  CommentInput,
  CommentsInput,
  EditCommentInput,
  ResolveThreadInput,
} from "./schema";
import { changeComment, deleteComment, setResolved, writeComment } from "./server/commands";
import { countComments, listThreads } from "./server/queries";

export const commentProcedures = {
  list: memberProcedure("comment.read", CommentsInput).handler(({ input, context }) =>
    listThreads(context.member, input.on),
  ),
  count: memberProcedure("comment.read", CommentCountsInput).handler(({ context }) =>
    countComments(context.member),
  ),
  add: memberProcedure("comment.write", AddCommentInput).handler(({ input, context }) =>
    writeComment(context.member, input),
  ),
  edit: memberProcedure("comment.write", EditCommentInput).handler(({ input, context }) =>
    changeComment(context.member, input.id, input.text),
  ),
  remove: memberProcedure("comment.write", CommentInput).handler(({ input, context }) =>
    deleteComment(context.member, input.id),
  ),
  resolve: memberProcedure("comment.write", ResolveThreadInput).handler(({ input, context }) =>
    setResolved(context.member, input.threadId, input.resolved),
  ),
};
