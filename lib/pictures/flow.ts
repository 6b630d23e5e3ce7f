import type { Sheet } from "@/lib/exchange/sheet";
import type { FlowsView } from "@/lib/tables/list-flows";

/** A stream between two ends next to each other, in the unit of the flows. */
export interface Stream {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Ends of streams in their columns from left to right; `key` is their own among all, as one code can be in two columns. */
export interface FlowNode {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly column: 0 | 1 | 2;
}

/** The ends that something flows through, and the streams between them: what comes into one of the middle also leaves it. */
export function joinFlows({ rows, columns, documents, flows }: FlowsView): {
  readonly nodes: readonly FlowNode[];
  readonly streams: readonly Stream[];
} {
  const counts = new Map<string, Stream>();
  const add = (from: string, to: string, count: number) => {
    const key = `${from} ${to}`;
    counts.set(key, { from, to, count: count + (counts.get(key)?.count ?? 0) });
  };
  for (const { row, column, document, count } of flows) {
    add(`0-${row}`, `1-${column}`, count);
    add(`1-${column}`, `2-${document}`, count);
  }
  const streams = [...counts.values()];
  const met = new Set(streams.flatMap(({ from, to }) => [from, to]));
  const nodes = [rows, columns, documents].flatMap((ends, column) =>
    ends.map(({ id, heading }, at): FlowNode => ({
      ...{ key: `${column}-${at}`, id, name: heading, column: column as 0 | 1 | 2 },
    })),
  );
  return { nodes: nodes.filter(({ key }) => met.has(key)), streams };
}

/** All flows as they are exported. */
export const toFlowSheet = ({ rows, columns, documents, flows }: FlowsView, title: string): Sheet => ({
  title,
  columns: [
    ...["Code", "Over", "Document"].map((heading) => ({ heading })),
    { heading: "Together", weight: 0.4 },
  ],
  rows: flows.map(({ row, column, document, count }) => [
    rows[row]!.heading,
    columns[column]!.heading,
    documents[document]!.heading,
    count,
  ]),
});
