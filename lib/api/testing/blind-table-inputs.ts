import type { BlindStudy } from "./blind-study";

type Inputs = Record<string, (study: BlindStudy) => unknown[]>;
const id = () => crypto.randomUUID();

const specOf = ({ codes }: BlindStudy) => ({
  rows: { kind: "codes", codeIds: [codes("energy")] },
  columns: [
    { id: "shown", kind: "facet", codeId: codes("energy"), show: "excerpts" },
    { id: "coders", kind: "count", of: "coders" },
    { id: "agreed", kind: "agreement" },
    { id: "periods", kind: "periods", periods: [{ id: "all", name: "Ever", from: 1, to: 9_999 }] },
  ],
  match: "block",
  notes: [],
});

const codesOf = ({ codes }: BlindStudy) => ({ kind: "codes", codeIds: [codes("energy"), codes("trade")] });

const matrices = (study: BlindStudy) => {
  const { queryId } = study;
  const rows = codesOf(study);
  return [
    { rows, columns: { kind: "documents" }, match: "passage" },
    { rows, columns: { kind: "coders" }, match: "passage" },
    { rows: { kind: "queries", queryIds: [queryId] }, columns: { kind: "documents" }, match: "passage" },
    { rows, columns: { kind: "documents" }, match: "passage", queryId },
    ...["passage", "overlap", "block", "near", "document"].map((match) => ({ rows, columns: rows, match })),
  ];
};

const addressOf = (study: BlindStudy) => ({ spec: matrices(study)[1], figure: "ofRow", order: "sum" });

/** What is read of tables; see `reads`. */
export const tableReads: Inputs = {
  "tables.list": () => [{}],
  "tables.listSavedMatrices": () => [{}],
  "tables.get": ({ tableId }) => [{ tableId }],
  "tables.build": (study) => [{ spec: specOf(study) }, { spec: specOf(study), tableId: study.tableId }],
  "tables.listExcerpts": ({ mine, hidden }) => [
    { passageIds: [mine.passageId, hidden.passageIds[0] ?? id()] },
  ],
  "tables.listVersions": ({ tableId }) => [{ tableId }],
  "tables.getFrozen": ({ tableId, versionId }) => [
    { tableId, versionId: null },
    { tableId, versionId },
  ],
  "tables.getMatrix": (study) => matrices(study).map((spec) => ({ spec })),
  "tables.listMatrixCell": (study) =>
    matrices(study).map((spec) => ({ spec, rowId: study.codes("energy"), columnId: study.codes("trade") })),
  "tables.getMeetings": (study) =>
    ["passage", "overlap", "block", "document"].map((match) => ({ query: { rows: codesOf(study), match } })),
  "tables.getFlows": (study) => [
    { query: { rows: codesOf(study), columns: codesOf(study), match: "document" } },
    { query: { rows: codesOf(study), columns: codesOf(study), match: "block" } },
  ],
  "tables.getSizes": ({ mine }) => [{ query: {} }, { query: { layerIds: [mine.layerId] } }],
  "pictures.getCourse": (study) =>
    [study.documentId, study.otherDocumentId].map((documentId) => ({ documentId, rows: codesOf(study) })),
  "tables.listCellChanges": ({ tableId, codes }) => [{ tableId, rowId: codes("energy"), columnId: "shown" }],
  "tables.listCell": (study) => [{ spec: specOf(study), rowId: study.codes("energy"), columnId: "shown" }],
};

/** What is written in tables; see `writes`. */
export const tableWrites: Inputs = {
  "tables.create": (study) => [{ tableId: id(), name: "Mine", spec: specOf(study) }],
  "tables.edit": (study) => [
    { tableId: study.tableId, name: "Findings 2" },
    { tableId: study.tableId, spec: specOf(study) },
  ],
  "tables.pinExcerpts": ({ tableId, codes, mine }) => [
    {
      ...{ tableId, rowId: codes("energy"), columnId: "shown" },
      pins: [{ passageId: mine.passageId, cuts: [], of: "v0" }],
    },
  ],
  "tables.freeze": ({ tableId }) => [{ tableId, id: id(), name: "Submitted" }],
  "tables.restoreVersion": ({ tableId, versionId }) => [{ tableId, id: versionId }],
  "tables.removeVersion": ({ tableId, versionId }) => [{ tableId, id: versionId }],
  "tables.openFinding": ({ tableId, codes }) => [
    { tableId, rowId: codes("energy"), columnId: "shown", id: id() },
  ],
  "tables.confirmCells": ({ tableId, codes }) => [
    { tableId, cells: [{ rowId: codes("energy"), columnId: "shown", mark: "v0" }] },
  ],
  "tables.saveMatrix": (study) => [{ matrixId: id(), name: "Mine", address: addressOf(study) }],
  "tables.editMatrix": (study) => [
    { matrixId: study.matrixId, name: "By paper" },
    { matrixId: study.matrixId, address: addressOf(study) },
  ],
  "tables.removeMatrix": ({ matrixId }) => [{ matrixId }],
  "tables.duplicate": ({ tableId }) => [{ tableId, copyId: id() }],
  "tables.remove": ({ tableId }) => [{ tableId }],
};
