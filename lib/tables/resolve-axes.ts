import type { Code } from "@/lib/codebook/code";
import { buildTree, childrenOf, listSubtree, type CodeTree } from "@/lib/codebook/tree";
import { listNamedCodes, type ColumnSpec, type FindingTableSpec } from "./finding-table";

/** One row: a code (`id` is the code's) or a document. */
export interface TableRow {
  readonly id: string;
  readonly heading: string;
}

export interface TableColumn {
  readonly spec: ColumnSpec;
  readonly heading: string;
}

export interface TableAxes {
  readonly rowHeading: string;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  /** Codes that the specification names and the codebook no longer has; their rows and columns are left out. */
  readonly missing: readonly string[];
  /** Code id → indices of the rows, or of the facet columns, that a coding with it counts for. */
  readonly rowsOfCode: ReadonlyMap<string, readonly number[]>;
  readonly columnsOfCode: ReadonlyMap<string, readonly number[]>;
}

interface NamedDocument {
  readonly id: string;
  readonly title: string;
}

const COUNT_HEADINGS = { passages: "Passages", documents: "Documents", coders: "Coders" } as const;

/**
 * The rows and columns that a specification means under a codebook. Children come in codebook order, chosen codes
 * in the order chosen (each once), documents in the order given. Code rows and facet columns count with sub-codes.
 */
export function resolveAxes(
  spec: FindingTableSpec,
  codes: readonly Code[],
  documents: readonly NamedDocument[],
): TableAxes {
  const tree = buildTree(codes);
  const rows = resolveRows(spec, tree, documents);
  const columns = spec.columns.flatMap((column) => {
    const heading = resolveHeading(column, tree);
    return heading === null ? [] : [{ spec: column, heading }];
  });
  return {
    rowHeading: spec.rowHeading || defaultRowHeading(spec, tree),
    rows,
    columns,
    missing: listNamedCodes(spec).filter((id) => !tree.byId.has(id)),
    rowsOfCode:
      spec.rows.kind === "documents"
        ? new Map()
        : indexSubtrees(
            tree,
            rows.map((row) => row.id),
          ),
    columnsOfCode: indexSubtrees(
      tree,
      columns.map(({ spec: each }) => (each.kind === "facet" ? each.codeId : null)),
    ),
  };
}

function resolveRows(
  spec: FindingTableSpec,
  tree: CodeTree,
  documents: readonly NamedDocument[],
): readonly TableRow[] {
  if (spec.rows.kind === "documents") return documents.map(({ id, title }) => ({ id, heading: title }));
  const nodes =
    spec.rows.kind === "children"
      ? childrenOf(tree, spec.rows.codeId)
      : [...new Set(spec.rows.codeIds)].flatMap((id) => tree.byId.get(id) ?? []);
  return nodes.map(({ code }) => ({ id: code.id, heading: code.name }));
}

/** The code whose children the rows are, also where they were chosen one by one. */
function defaultRowHeading(spec: FindingTableSpec, tree: CodeTree): string {
  if (spec.rows.kind === "documents") return "Document";
  if (spec.rows.kind === "children") return tree.byId.get(spec.rows.codeId)?.code.name ?? "Code";
  const nodes = spec.rows.codeIds.flatMap((id) => tree.byId.get(id) ?? []);
  const parent = nodes[0]?.parent ?? null;
  return parent !== null && nodes.every((node) => node.parent === parent) ? parent.code.name : "Code";
}

function resolveHeading(column: ColumnSpec, tree: CodeTree): string | null {
  if (column.kind === "count") return column.heading || COUNT_HEADINGS[column.of];
  const code = tree.byId.get(column.codeId)?.code;
  return code ? column.heading || code.name : null;
}

function indexSubtrees(tree: CodeTree, rootIds: readonly (string | null)[]): Map<string, number[]> {
  const indices = new Map<string, number[]>();
  rootIds.forEach((rootId, index) => {
    if (rootId === null) return;
    for (const { id } of listSubtree(tree, rootId)) {
      const known = indices.get(id);
      if (known) known.push(index);
      else indices.set(id, [index]);
    }
  });
  return indices;
}
