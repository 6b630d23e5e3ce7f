import type { AxisSpec } from "@/lib/tables/axis";
import type { ColumnSpec, FindingTableSpec } from "@/lib/tables/finding-table";
import type { TableFile } from "./pack-files";

/** What names of a pack mean in one project. Each throws for a name that the pack does not have. */
export interface PackNames {
  readonly codeId: (path: string) => string;
  readonly layerId: (id: string) => string;
  readonly documentId: (paper: string) => string;
}

/** The definition of a pack's table in a project. */
export function planTable(table: TableFile, names: PackNames): FindingTableSpec {
  const { rowHeading, match, words, papers, layers } = table;
  return {
    rows: planRows(table.rows, names),
    ...(rowHeading === undefined ? {} : { rowHeading }),
    columns: table.columns.map((column) => planColumn(column, names)),
    match,
    ...(words === undefined ? {} : { words }),
    ...(papers === undefined ? {} : { documentIds: papers.map(names.documentId) }),
    ...(layers === undefined ? {} : { layerIds: layers.map(names.layerId) }),
    notes: [],
  };
}

/** The id of the row that a pack's name of a row means. */
export function planRowId(rows: TableFile["rows"], row: string, names: PackNames): string {
  if (rows.kind === "codes" || rows.kind === "children") return names.codeId(row);
  return rows.kind === "documents" ? names.documentId(row) : row;
}

function planRows(rows: TableFile["rows"], { codeId }: PackNames): AxisSpec {
  if (rows.kind === "codes") return { kind: "codes", codeIds: rows.codes.map(codeId) };
  return rows.kind === "children" ? { kind: "children", codeId: codeId(rows.code) } : rows;
}

function planColumn(column: TableFile["columns"][number], names: PackNames): ColumnSpec {
  if (column.kind === "document") {
    const { paper, ...rest } = column;
    return { ...rest, documentId: names.documentId(paper) };
  }
  if (column.kind === "facet") {
    const { code, ...rest } = column;
    return { ...rest, codeId: names.codeId(code) };
  }
  if (column.kind !== "written") return column;
  const { code, ...rest } = column;
  return { ...rest, ...(code === undefined ? {} : { codeId: names.codeId(code) }) };
}
