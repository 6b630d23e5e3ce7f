import { memberProcedure } from "@/lib/projects/server/access";
import {
  BuildInput,
  CellInput,
  CreateTableInput,
  DuplicateTableInput,
  EditTableInput,
  ProjectInput,
  TableInput,
} from "./schema";
import { addTable, changeTable, deleteTable, duplicateTable } from "./server/commands";
import { buildTable, getTable, listCell, listTables } from "./server/queries";

export const tablesProcedures = {
  list: memberProcedure("table.read", ProjectInput).handler(({ context }) => listTables(context.member)),
  get: memberProcedure("table.read", TableInput).handler(({ context, input }) =>
    getTable(context.member, input.tableId),
  ),
  build: memberProcedure("table.read", BuildInput).handler(({ context, input }) =>
    buildTable(context.member, input.spec),
  ),
  listCell: memberProcedure("table.read", CellInput).handler(({ context, input }) =>
    listCell(context.member, input.spec, input.rowId, input.columnId),
  ),
  create: memberProcedure("table.write", CreateTableInput).handler(({ context, input }) =>
    addTable(context.member, input),
  ),
  edit: memberProcedure("table.write", EditTableInput).handler(({ context, input }) =>
    changeTable(context.member, input),
  ),
  duplicate: memberProcedure("table.write", DuplicateTableInput).handler(({ context, input }) =>
    duplicateTable(context.member, input),
  ),
  remove: memberProcedure("table.write", TableInput).handler(({ context, input }) =>
    deleteTable(context.member, input.tableId),
  ),
};
