import { type ColumnSpec, type CountColumn, facetOf } from "./finding-table";
import { type AxisGround, indexSubtrees } from "./resolve-axis";

type ColumnGround = Pick<AxisGround, "tree" | "documents">;

export interface TableColumn {
  readonly spec: ColumnSpec;
  readonly heading: string;
}

export interface TableColumns {
  readonly columns: readonly TableColumn[];
  /** Codes that columns name and the codebook no longer has. */
  readonly missing: readonly string[];
  /** Code id → places of the columns whose facet a coding with it counts for. */
  readonly placesOfCode: ReadonlyMap<string, readonly number[]>;
}

/** What a column is headed by that counts. */
export const countHeadings: Readonly<Record<CountColumn["of"], string>> = {
  passages: "Passages",
  documents: "Documents",
  coders: "Coders",
  words: "Words",
  share: "Share of the text",
};

/** The columns that a table shows under a codebook, in their order; facets count with sub-codes. */
export function resolveColumns(specs: readonly ColumnSpec[], ground: ColumnGround): TableColumns {
  const { tree } = ground;
  const columns = specs.flatMap((spec) => {
    const heading = headColumn(spec, ground);
    return heading === null ? [] : [{ spec, heading }];
  });
  return {
    columns,
    missing: specs.flatMap((spec) => facetOf(spec) ?? []).filter((id) => !tree.byId.has(id)),
    placesOfCode: indexSubtrees(
      tree,
      columns.map(({ spec }) => facetOf(spec)),
    ),
  };
}

/** Null for a column whose code is gone. */
function headColumn(column: ColumnSpec, { tree, documents }: ColumnGround): string | null {
  if (column.kind === "document")
    return sayHeading(column, documents.find(({ id }) => id === column.documentId)?.cited);
  const facet = facetOf(column);
  const code = facet === null ? undefined : tree.byId.get(facet)?.code;
  if (facet !== null && code === undefined) return null;
  return sayHeading(column, code?.name);
}

/** What heads a column; `name` is that of its code or document, where it has one. */
export const sayHeading = (column: ColumnSpec, name: string | undefined): string =>
  column.heading || defaultHeading(column, name);

function defaultHeading(column: ColumnSpec, name: string | undefined): string {
  switch (column.kind) {
    case "facet":
      return name ?? "";
    case "document":
      return name ?? "A document that is gone";
    case "count":
      return countHeadings[column.of];
    case "written":
      return name ?? "Finding";
    case "attribute":
      return column.attribute;
    case "years":
      return "Years";
    case "citations":
      return name === undefined ? "Cited works" : `Cited works: ${name}`;
    case "periods":
      return name === undefined ? "Periods" : `Periods: ${name}`;
    case "agreement":
      return "Agreement (Krippendorff’s alpha of characters)";
  }
}
