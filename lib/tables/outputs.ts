import { z } from "zod";
import { ExcerptText } from "@/lib/analysis/outputs";
import { NumberFormat, Sheet } from "@/lib/exchange/outputs";
import { BodyNode } from "@/lib/memos/outputs";
import { committed } from "@/lib/shared/committed-output";

const TableSummaryView = z
  .object({ id: z.string(), name: z.string(), caption: z.string(), updatedAt: z.date() })
  .meta({ id: "TableSummaryView" });

const Period = z
  .object({ id: z.string(), name: z.string(), from: z.number(), to: z.number() })
  .meta({ id: "Period" });

const FreeRow = z.object({ id: z.string(), heading: z.string() }).meta({ id: "FreeRow" });

const AxisSpec = z
  .union([
    z.object({ kind: z.literal("children"), codeId: z.string(), nested: z.boolean().optional() }),
    z.object({ kind: z.literal("codes"), codeIds: z.array(z.string()), nested: z.boolean().optional() }),
    z.object({ kind: z.literal("codeSet"), setId: z.string(), nested: z.boolean().optional() }),
    z.object({ kind: z.literal("codebook"), nested: z.boolean().optional() }),
    z.object({ kind: z.literal("documents") }),
    z.object({ kind: z.literal("cases") }),
    z.object({ kind: z.literal("values"), of: z.enum(["documents", "cases"]), attribute: z.string() }),
    z.object({ kind: z.literal("periods"), periods: z.array(Period) }),
    z.object({ kind: z.literal("coders") }),
    z.object({ kind: z.literal("queries"), queryIds: z.array(z.string()) }),
    z.object({ kind: z.literal("free"), rows: z.array(FreeRow) }),
  ])
  .meta({ id: "AxisSpec" });

const CountColumn = z
  .object({
    kind: z.literal("count"),
    of: z.enum(["documents", "passages", "coders", "words", "share"]),
    format: NumberFormat.optional(),
    id: z.string(),
    heading: z.string().optional(),
  })
  .meta({ id: "CountColumn" });

const AttributeColumn = z
  .object({
    kind: z.literal("attribute"),
    of: z.enum(["documents", "cases"]),
    attribute: z.string(),
    id: z.string(),
    heading: z.string().optional(),
  })
  .meta({ id: "AttributeColumn" });

const PeriodsColumn = z
  .object({
    kind: z.literal("periods"),
    periods: z.array(Period),
    codeId: z.string().optional(),
    id: z.string(),
    heading: z.string().optional(),
  })
  .meta({ id: "PeriodsColumn" });

const ColumnSpec = z
  .union([
    z.object({
      kind: z.literal("facet"),
      codeId: z.string(),
      show: z.enum(["excerpts", "count"]),
      format: NumberFormat.optional(),
      id: z.string(),
      heading: z.string().optional(),
    }),
    z.object({
      kind: z.literal("query"),
      queryId: z.string(),
      show: z.enum(["excerpts", "count"]),
      format: NumberFormat.optional(),
      id: z.string(),
      heading: z.string().optional(),
    }),
    CountColumn,
    z.object({
      kind: z.literal("written"),
      codeId: z.string().optional(),
      id: z.string(),
      heading: z.string().optional(),
    }),
    AttributeColumn,
    z.object({ kind: z.literal("years"), id: z.string(), heading: z.string().optional() }),
    z.object({
      kind: z.literal("document"),
      documentId: z.string(),
      show: z.enum(["excerpts", "count"]),
      format: NumberFormat.optional(),
      id: z.string(),
      heading: z.string().optional(),
    }),
    z.object({
      kind: z.literal("citations"),
      codeId: z.string().optional(),
      id: z.string(),
      heading: z.string().optional(),
    }),
    PeriodsColumn,
    z.object({ kind: z.literal("agreement"), id: z.string(), heading: z.string().optional() }),
  ])
  .meta({ id: "ColumnSpec" });

const CellMerge = z
  .object({ rowIds: z.array(z.string()), columnIds: z.array(z.string()) })
  .meta({ id: "CellMerge" });

const FindingTableSpec = z
  .object({
    rows: AxisSpec,
    rowHeading: z.string().optional(),
    columns: z.array(ColumnSpec),
    rowOrder: z.array(z.string()).optional(),
    merges: z.array(CellMerge).optional(),
    remark: z.string().optional(),
    match: z.enum(["block", "document", "overlap", "passage", "near"]),
    words: z.number().optional(),
    documentIds: z.array(z.string()).optional(),
    layerIds: z.array(z.string()).optional(),
    roundIds: z.array(z.string()).optional(),
    consensus: z.boolean().optional(),
    leastWeight: z.number().optional(),
    years: z.object({ from: z.number(), to: z.number() }).optional(),
    queryId: z.string().optional(),
    notes: z.array(z.object({ rowId: z.string(), columnId: z.string(), text: z.string() })),
  })
  .meta({ id: "FindingTableSpec" });

const TableView = TableSummaryView.extend({ spec: FindingTableSpec }).meta({ id: "TableView" });

const AxisEntry = z
  .object({ id: z.string(), heading: z.string(), depth: z.number() })
  .meta({ id: "AxisEntry" });

const TableColumn = z.object({ spec: ColumnSpec, heading: z.string() }).meta({ id: "TableColumn" });

const Pin = z
  .object({ passageId: z.string(), cuts: z.array(z.tuple([z.number(), z.number()])), of: z.string() })
  .meta({ id: "Pin" });

const CellView = z
  .object({
    passageIds: z.array(z.string()),
    pinned: z.number(),
    pins: z.array(Pin),
    shortened: z.record(z.string(), z.string()),
    count: z.number(),
    mark: z.string(),
    text: z.string().nullable(),
  })
  .meta({ id: "CellView" });

const CellState = z
  .object({
    confirmedAt: z.date(),
    confirmedBy: z.string().nullable(),
    added: z.number(),
    removed: z.number(),
  })
  .meta({ id: "CellState" });

const BuiltTableView = z
  .object({
    rowHeading: z.string(),
    rows: z.array(AxisEntry),
    columns: z.array(TableColumn),
    cells: z.array(z.array(CellView)),
    excerpts: z.record(z.string(), ExcerptText),
    documents: z.record(z.string(), z.string()),
    states: z.record(z.string(), CellState),
    missingCount: z.number(),
  })
  .meta({ id: "BuiltTableView" });

const TitledExcerpt = ExcerptText.extend({ title: z.string() }).meta({ id: "TitledExcerpt" });

const CellChangesView = z
  .object({
    added: z.array(TitledExcerpt),
    removed: z.array(
      z.object({
        passageId: z.string(),
        why: z.union([
          z.object({ kind: z.literal("document") }),
          z.object({ kind: z.literal("moved") }),
          z.object({ kind: z.literal("uncoded") }),
          z.object({ kind: z.literal("recoded"), codes: z.array(z.string()) }),
        ]),
        excerpt: TitledExcerpt.nullable(),
      }),
    ),
  })
  .meta({ id: "CellChangesView" });

const VersionView = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: z.date(),
    author: z.string().nullable(),
    withEvidence: z.boolean(),
  })
  .meta({ id: "VersionView" });

const FrozenTable = z
  .object({
    sheet: Sheet,
    rowIds: z.array(z.string()),
    columnIds: z.array(z.string()),
    findings: z.array(z.object({ cell: z.string(), body: BodyNode })),
  })
  .meta({ id: "FrozenTable" });

const ChiSquare = z
  .object({ value: z.number(), degrees: z.number(), p: z.number(), v: z.number(), thin: z.number() })
  .meta({ id: "ChiSquare" });

const Nearness = z
  .object({ jaccard: z.array(z.array(z.number().nullable())), lift: z.array(z.array(z.number().nullable())) })
  .meta({ id: "Nearness" });

const MatrixView = z
  .object({
    test: ChiSquare.nullable(),
    rowHeading: z.string(),
    columnHeading: z.string(),
    rows: z.array(AxisEntry),
    columns: z.array(AxisEntry),
    missing: z.array(z.string()),
    unit: z.enum(["documents", "passages", "pairs", "paragraphs"]),
    counts: z.array(z.array(z.number())),
    nearness: Nearness.nullable(),
  })
  .meta({ id: "MatrixView" });

const MatrixSpec = z
  .object({
    rows: AxisSpec,
    columns: AxisSpec,
    match: z.enum(["block", "document", "overlap", "passage", "near"]),
    words: z.number().optional(),
    layerIds: z.array(z.string()).optional(),
    documentIds: z.array(z.string()).optional(),
    queryId: z.string().optional(),
    roundIds: z.array(z.string()).optional(),
    consensus: z.boolean().optional(),
    leastWeight: z.number().optional(),
    years: z.object({ from: z.number(), to: z.number() }).optional(),
  })
  .meta({ id: "MatrixSpec" });

const MatrixAddress = z
  .object({
    spec: MatrixSpec,
    figure: z.enum(["expected", "count", "ofRow", "ofColumn", "ofAll", "jaccard", "lift"]),
    order: z.enum(["given", "sum", "likeness"]),
  })
  .meta({ id: "MatrixAddress" });

const SavedMatrixView = z
  .object({ id: z.string(), name: z.string(), note: z.string(), address: MatrixAddress, updatedAt: z.date() })
  .meta({ id: "SavedMatrixView" });

const Meeting = z.object({ one: z.number(), other: z.number(), count: z.number() }).meta({ id: "Meeting" });

const MeetingsView = z
  .object({
    unit: z.enum(["documents", "passages", "pairs", "paragraphs"]),
    codes: z.array(
      z.object({ id: z.string(), heading: z.string(), depth: z.number(), passages: z.number() }),
    ),
    meetings: z.array(Meeting),
    total: z.number(),
  })
  .meta({ id: "MeetingsView" });

const FlowsView = z
  .object({
    rows: z.array(z.object({ id: z.string(), heading: z.string() })),
    columns: z.array(z.object({ id: z.string(), heading: z.string() })),
    documents: z.array(z.object({ id: z.string(), heading: z.string() })),
    flows: z.array(
      z.object({ row: z.number(), column: z.number(), document: z.number(), count: z.number() }),
    ),
    total: z.object({ rows: z.number(), columns: z.number(), documents: z.number() }),
  })
  .meta({ id: "FlowsView" });

const CodeSize = z.object({ id: z.string(), passages: z.number(), own: z.number() }).meta({ id: "CodeSize" });

/** What the procedures of tables answer, by their names. */
export const tablesOutputs = {
  list: z.array(TableSummaryView),
  get: TableView,
  build: BuiltTableView,
  listExcerpts: z.record(z.string(), ExcerptText),
  listCell: z.array(TitledExcerpt),
  listCellChanges: CellChangesView,
  confirmCells: committed(z.null()),
  pinExcerpts: committed(z.null()),
  listVersions: z.array(VersionView),
  getFrozen: FrozenTable,
  freeze: committed(z.null()),
  restoreVersion: committed(z.null()),
  removeVersion: committed(z.null()),
  getMatrix: MatrixView,
  listMatrixCell: z.array(TitledExcerpt),
  listSavedMatrices: z.array(SavedMatrixView),
  saveMatrix: committed(z.object({ id: z.string() })),
  editMatrix: committed(z.null()),
  removeMatrix: committed(z.object({ name: z.string() })),
  getMeetings: MeetingsView,
  getFlows: FlowsView,
  getSizes: z.array(CodeSize),
  create: committed(z.object({ id: z.string() })),
  edit: committed(z.object({ updatedAt: z.date() })),
  duplicate: committed(z.object({ id: z.string(), name: z.string() })),
  remove: committed(z.object({ name: z.string() })),
};
