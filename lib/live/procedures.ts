import { memberProcedure } from "@/lib/projects/server/access";
import { OwnChangesInput, ProjectInput, UndoBackToInput, UndoInput } from "./schema";
import { redo, undo, undoBackTo } from "./server/commands";
import { listOwnChanges } from "./server/own-changes";
import { listEvents } from "./server/queries";

export const liveProcedures = {
  list: memberProcedure("history.read", ProjectInput).handler(({ context }) => listEvents(context.member)),
  listMine: memberProcedure("history.read", OwnChangesInput).handler(({ input, context }) =>
    listOwnChanges(context.member, input.before),
  ),
  undo: memberProcedure("history.undo", UndoInput).handler(({ input, context }) =>
    undo(context.member, input),
  ),
  undoBackTo: memberProcedure("history.undo", UndoBackToInput).handler(({ input, context }) =>
    undoBackTo(context.member, input),
  ),
  redo: memberProcedure("history.undo", ProjectInput).handler(({ context }) => redo(context.member)),
};
