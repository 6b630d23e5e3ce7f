import { memberProcedure } from "@/lib/projects/server/access";
import {
  BuildInput,
  CellInput,
  ConfirmCellsInput,
  CreateTableInput,
  DuplicateTableInput,
  EditTableInput,
  ExcerptsInput,
  FlowsInput,
  FreezeInput,
  FrozenInput,
  MatrixCellInput,
  MatrixInput,
  MeetingsInput,
  OpenFindingInput,
  PinInput,
  ProjectInput,
  SizesInput,
  TableCellInput,
  TableInput,
  VersionInput,
} from "./schema";
import { EditMatrixInput, SaveMatrixInput, SavedMatrixInput } from "./saved-matrix-schema";
import { addTable, changeTable, deleteTable, duplicateTable } from "./server/commands";
import { confirmCells } from "./server/confirm-cells";
import { getTable, listTables } from "./server/find-table";
import { getMatrix, listMatrixCell } from "./server/matrices";
import { openFinding } from "./server/open-finding";
import { pinExcerpts } from "./server/pin-excerpts";
import { changeMatrix, deleteMatrix, listSavedMatrices, saveMatrix } from "./server/saved-matrices";
import { getFlows, getMeetings, getSizes } from "./server/shapes";
import { freezeVersion, getFrozen, listVersions, removeVersion, restoreVersion } from "./server/versions";
import { buildTable, listCell, listCellChanges, listExcerpts } from "./server/queries";

export const tablesProcedures = {
  list: memberProcedure("table.read", ProjectInput).handler(({ context }) => listTables(context.member)),
  get: memberProcedure("table.read", TableInput).handler(({ context, input }) =>
    getTable(context.member, input.tableId),
  ),
  build: memberProcedure("table.read", BuildInput).handler(({ context, input }) =>
    buildTable(context.member, input.spec, { tableId: input.tableId, rowsSent: input.rowsSent }),
  ),
  listExcerpts: memberProcedure("table.read", ExcerptsInput).handler(({ context, input }) =>
    listExcerpts(context.member, input.passageIds),
  ),
  listCell: memberProcedure("table.read", CellInput).handler(({ context, input }) =>
    listCell(context.member, input.spec, input.rowId, input.columnId),
  ),
  listCellChanges: memberProcedure("table.read", TableCellInput).handler(({ context, input }) =>
    listCellChanges(context.member, input.tableId, input.rowId, input.columnId),
  ),
  confirmCells: memberProcedure("table.write", ConfirmCellsInput).handler(({ context, input }) =>
    confirmCells(context.member, input),
  ),
  pinExcerpts: memberProcedure("table.write", PinInput).handler(({ context, input }) =>
    pinExcerpts(context.member, input),
  ),
  openFinding: memberProcedure("table.write", OpenFindingInput).handler(({ context, input }) =>
    openFinding(context.member, input),
  ),
  listVersions: memberProcedure("table.read", TableInput).handler(({ context, input }) =>
    listVersions(context.member, input.tableId),
  ),
  getFrozen: memberProcedure("table.read", FrozenInput).handler(({ context, input }) =>
    getFrozen(context.member, input.tableId, input.versionId),
  ),
  freeze: memberProcedure("table.write", FreezeInput).handler(({ context, input }) =>
    freezeVersion(context.member, input),
  ),
  restoreVersion: memberProcedure("table.write", VersionInput).handler(({ context, input }) =>
    restoreVersion(context.member, input),
  ),
  removeVersion: memberProcedure("table.write", VersionInput).handler(({ context, input }) =>
    removeVersion(context.member, input),
  ),
  getMatrix: memberProcedure("table.read", MatrixInput).handler(({ context, input }) =>
    getMatrix(context.member, input.spec),
  ),
  listMatrixCell: memberProcedure("table.read", MatrixCellInput).handler(({ context, input }) =>
    listMatrixCell(context.member, input.spec, input.rowId, input.columnId),
  ),
  listSavedMatrices: memberProcedure("table.read", ProjectInput).handler(({ context }) =>
    listSavedMatrices(context.member),
  ),
  saveMatrix: memberProcedure("table.write", SaveMatrixInput).handler(({ context, input }) =>
    saveMatrix(context.member, input),
  ),
  editMatrix: memberProcedure("table.write", EditMatrixInput).handler(({ context, input }) =>
    changeMatrix(context.member, input),
  ),
  removeMatrix: memberProcedure("table.write", SavedMatrixInput).handler(({ context, input }) =>
    deleteMatrix(context.member, input.matrixId),
  ),
  getMeetings: memberProcedure("table.read", MeetingsInput).handler(({ context, input }) =>
    getMeetings(context.member, input.query),
  ),
  getFlows: memberProcedure("table.read", FlowsInput).handler(({ context, input }) =>
    getFlows(context.member, input.query),
  ),
  getSizes: memberProcedure("table.read", SizesInput).handler(({ context, input }) =>
    getSizes(context.member, input.query),
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
