import { memberProcedure } from "@/lib/projects/server/access";
import { EntryInput, HistoryPageInput, ProjectInput } from "./schema";
import { getEntry } from "./server/get-entry";
import { listChoices } from "./server/list-choices";
import { listDeleted } from "./server/list-deleted";
import { listEntries } from "./server/list-entries";

export const historyProcedures = {
  list: memberProcedure("history.read", HistoryPageInput).handler(({ input, context }) => {
    const { projectId: _, cursor, limit, ...filter } = input;
    return listEntries(context.member, filter, cursor, limit);
  }),
  get: memberProcedure("history.read", EntryInput).handler(({ input, context }) =>
    getEntry(context.member, input.id),
  ),
  listDeleted: memberProcedure("history.read", ProjectInput).handler(({ context }) =>
    listDeleted(context.member),
  ),
  listChoices: memberProcedure("history.read", ProjectInput).handler(({ context }) =>
    listChoices(context.member),
  ),
};
