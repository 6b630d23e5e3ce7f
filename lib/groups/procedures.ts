import { memberProcedure } from "@/lib/projects/server/access";
import {
  AddGroupInput,
  GroupInput,
  ProjectInput,
  PutDocumentsInput,
  RenameGroupInput,
  TakeDocumentsInput,
} from "./schema";
import { createGroup, deleteGroup, nameGroup, putInGroup, takeFromGroup } from "./server/commands";
import { listGroups } from "./server/queries";

export const groupProcedures = {
  list: memberProcedure("document.read", ProjectInput).handler(({ context }) => listGroups(context.member)),
  create: memberProcedure("document.write", AddGroupInput).handler(({ input, context }) =>
    createGroup(context.member, input),
  ),
  rename: memberProcedure("document.write", RenameGroupInput).handler(({ input, context }) =>
    nameGroup(context.member, input.id, input.name),
  ),
  remove: memberProcedure("document.write", GroupInput).handler(({ input, context }) =>
    deleteGroup(context.member, input.id),
  ),
  put: memberProcedure("document.write", PutDocumentsInput).handler(({ input, context }) =>
    putInGroup(context.member, input.id, input.documentIds),
  ),
  take: memberProcedure("document.write", TakeDocumentsInput).handler(({ input, context }) =>
    takeFromGroup(context.member, input.id, input.documentIds),
  ),
};
