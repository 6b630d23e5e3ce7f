import { type AxisSpec, isOfCodes } from "./axis";
import type { FindingTableSpec } from "./finding-table";
import type { MatrixSpec } from "./matrix";

/** What is read of a project for a table beside its codings, since texts are megabytes. */
export interface Needs {
  /** Texts and blocks of all documents. */
  readonly texts: boolean;
  /** What the texts cite. */
  readonly citations: boolean;
  /** Cases, and which passages are of which. */
  readonly cases: boolean;
  /** Whose codings are compared, in which documents. */
  readonly agreement: boolean;
  /** Saved queries, evaluated. */
  readonly queryIds: readonly string[];
}

/** What stands for a question that nothing asks. */
export const asksNothing = (): readonly never[] => [];

const needsOfAxis = (axis: AxisSpec): Needs => ({
  texts: axis.kind === "periods",
  citations: false,
  cases: axis.kind === "cases" || (axis.kind === "values" && axis.of === "cases"),
  agreement: false,
  queryIds: axis.kind === "queries" ? axis.queryIds : [],
});

/** All that any of some needs. */
export const joinNeeds = (needs: readonly Partial<Needs>[]): Needs => ({
  texts: needs.some(({ texts }) => texts),
  citations: needs.some(({ citations }) => citations),
  cases: needs.some(({ cases }) => cases),
  agreement: needs.some(({ agreement }) => agreement),
  queryIds: [...new Set(needs.flatMap(({ queryIds = [] }) => queryIds))],
});

/** What filters by a saved query and by years need. */
export const needsOfFilter = ({
  queryId,
  years,
}: Pick<FindingTableSpec, "queryId" | "years">): Partial<Needs> => ({
  texts: years !== undefined,
  queryIds: queryId === undefined ? [] : [queryId],
});

/** What a matrix needs. */
export const needsOfMatrix = ({ rows, columns, match, ...filters }: MatrixSpec): Needs =>
  joinNeeds([
    needsOfAxis(rows),
    needsOfAxis(columns),
    { texts: isOfCodes(rows) && isOfCodes(columns) && (match === "block" || match === "near") },
    needsOfFilter(filters),
  ]);

/** What a finding table needs. */
export const needsOfTable = ({ rows, columns, match, ...filters }: FindingTableSpec): Needs =>
  joinNeeds([
    needsOfAxis(rows),
    ...columns.map((column) => ({
      citations: column.kind === "citations",
      texts:
        column.kind === "years" ||
        column.kind === "citations" ||
        column.kind === "periods" ||
        column.kind === "agreement" ||
        (column.kind === "count" && ["words", "share"].includes(column.of)),
      cases: column.kind === "attribute" && column.of === "cases",
      agreement: column.kind === "agreement",
      queryIds: column.kind === "query" ? [column.queryId] : [],
    })),
    { texts: match === "block" || match === "near" },
    needsOfFilter(filters),
  ]);
