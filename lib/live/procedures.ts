import { memberProcedure } from "@/lib/projects/server/access";
import { ProjectInput } from "./schema";
import { redo, undo } from "./server/commands";
import { listEvents } from "./server/queries";

export const liveProcedures = {
  list: memberProcedure("history.read", ProjectInput).handler(({ context }) => listEvents(context.member)),
  undo: memberProcedure("history.undo", ProjectInput).handler(({ context }) => undo(context.member)),
  redo: memberProcedure("history.undo", ProjectInput).handler(({ context }) => redo(context.member)),
};
