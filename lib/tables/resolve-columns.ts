import { type ColumnSpec, type CountColumn, facetOf } from "./finding-table";
import { type AxisGround, type TablePassage, indexSubtrees } from "./resolve-axis";

type ColumnGround = Pick<AxisGround, "tree" | "documents" | "queries">;

export interface TableColumn {
  readonly spec: ColumnSpec;
  readonly heading: string;
}

export interface TableColumns {
  readonly columns: readonly TableColumn[];
  /** Codes and saved queries that columns name and that are gone. */
  readonly missing: readonly string[];
  /** The places of the columns whose facet or query a coding of a passage counts for. */
  readonly placesOf: (
    passage: Pick<TablePassage, "id">,
    coding: { readonly codeId: string },
  ) => readonly number[];
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
  const { tree, queries } = ground;
  const columns = specs.flatMap((spec) => {
    const heading = headColumn(spec, ground);
    return heading === null ? [] : [{ spec, heading }];
  });
  const ofCode = indexSubtrees(
    tree,
    columns.map(({ spec }) => facetOf(spec)),
  );
  const found = columns.flatMap(({ spec }, place) =>
    spec.kind === "query" ? [{ place, ids: findQuery(spec.queryId, queries)?.passageIds }] : [],
  );
  return {
    columns,
    missing: [
      ...specs.flatMap((spec) => facetOf(spec) ?? []).filter((id) => !tree.byId.has(id)),
      ...specs
        .flatMap((spec) => (spec.kind === "query" ? spec.queryId : []))
        .filter((id) => findQuery(id, queries) === undefined),
    ],
    placesOf: ({ id }, { codeId }) => {
      const places = ofCode.get(codeId) ?? nowhere;
      if (found.length === 0) return places;
      return [...places, ...found.flatMap(({ place, ids }) => (ids?.has(id) ? place : []))];
    },
  };
}

const nowhere: readonly number[] = [];

const findQuery = (id: string, queries: AxisGround["queries"]) => queries.find((each) => each.id === id);

/** Null for a column whose code or query is gone. */
function headColumn(column: ColumnSpec, { tree, documents, queries }: ColumnGround): string | null {
  if (column.kind === "query") {
    const query = findQuery(column.queryId, queries);
    return query === undefined ? null : sayHeading(column, query.name);
  }
  if (column.kind === "document")
    return sayHeading(column, documents.find(({ id }) => id === column.documentId)?.cited);
  const facet = facetOf(column);
  const code = facet === null ? undefined : tree.byId.get(facet)?.code;
  if (facet !== null && code === undefined) return null;
  return sayHeading(column, code?.name);
}

/** What heads a column; `name` is that of its code, query or document, where it has one. */
export const sayHeading = (column: ColumnSpec, name: string | undefined): string =>
  column.heading || defaultHeading(column, name);

function defaultHeading(column: ColumnSpec, name: string | undefined): string {
  switch (column.kind) {
    case "facet":
    case "query":
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
