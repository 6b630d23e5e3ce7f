import type { CodeAxis } from "./axis";
import { countByDocument } from "./build-matrix";
import type { TableSources } from "./cells";
import type { MatrixSpec } from "./matrix";
import type { AxisEntry, TablePassage } from "./resolve-axis";

/** A matrix of codes by codes, of which it is asked in which documents they come together. */
export interface FlowsQuery extends MatrixSpec {
  readonly rows: CodeAxis;
  readonly columns: CodeAxis;
}

/** How often a code of the rows and one of the columns come together in one document, by their places. */
interface Flow {
  readonly row: number;
  readonly column: number;
  readonly document: number;
  /** In the unit of the matrix, at least 1. */
  readonly count: number;
}

export interface FlowsView {
  readonly rows: readonly FlowEnd[];
  readonly columns: readonly FlowEnd[];
  readonly documents: readonly FlowEnd[];
  /** Between those that are given, by row, then column, then document. */
  readonly flows: readonly Flow[];
  /** How many have something, where not all are given. */
  readonly total: { readonly rows: number; readonly columns: number; readonly documents: number };
}

type FlowEnd = Pick<AxisEntry, "id" | "heading">;

/** What flows from rows over columns to documents; of each the `most` with the greatest sums, in their own order. */
export function listFlows<P extends TablePassage>(
  spec: FlowsQuery,
  sources: TableSources<P>,
  most: number,
): FlowsView {
  const { documents, rows, columns, counts } = countByDocument(spec, sources);
  const all = rows.flatMap((_, row) =>
    columns.flatMap((__, column) =>
      documents.flatMap((___, document): Flow[] => {
        const count = counts[document]![row]![column]!;
        return count === 0 ? [] : [{ row, column, document, count }];
      }),
    ),
  );
  const [ofRows, ofColumns, ofDocuments] = [
    pickGreatest(all, "row", most),
    pickGreatest(all, "column", most),
    pickGreatest(all, "document", most),
  ];
  const place = (kept: readonly number[]) => new Map(kept.map((from, to) => [from, to]));
  const [rowTo, columnTo, documentTo] = [place(ofRows.kept), place(ofColumns.kept), place(ofDocuments.kept)];
  return {
    rows: ofRows.kept.map((at) => endOf(rows[at]!)),
    columns: ofColumns.kept.map((at) => endOf(columns[at]!)),
    documents: ofDocuments.kept.map((at) => ({ id: documents[at]!.id, heading: documents[at]!.title })),
    flows: all.flatMap(({ count, ...from }) => {
      const row = rowTo.get(from.row);
      const column = columnTo.get(from.column);
      const document = documentTo.get(from.document);
      return row === undefined || column === undefined || document === undefined
        ? []
        : [{ row, column, document, count }];
    }),
    total: { rows: ofRows.total, columns: ofColumns.total, documents: ofDocuments.total },
  };
}

const endOf = ({ id, heading }: AxisEntry): FlowEnd => ({ id, heading });

/** The places of the `most` ends through which most flows, ascending, and how many there are in all. */
function pickGreatest(flows: readonly Flow[], end: "row" | "column" | "document", most: number) {
  const sums = new Map<number, number>();
  for (const flow of flows) sums.set(flow[end], (sums.get(flow[end]) ?? 0) + flow.count);
  const order = [...sums].sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b);
  return {
    kept: order
      .slice(0, most)
      .map(([at]) => at)
      .sort((a, b) => a - b),
    total: sums.size,
  };
}
