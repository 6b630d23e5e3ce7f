import type { Code } from "@/lib/codebook/code";
import { buildTree } from "@/lib/codebook/tree";
import type { TableSources } from "@/lib/tables/cells";
import type { AxisGround, TableCoding, TablePassage } from "@/lib/tables/resolve-axis";

interface Given<P extends TablePassage> {
  readonly codes: readonly Code[];
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly attributes?: Record<string, string>;
  }[];
  readonly passages: readonly P[];
  readonly codings: readonly (TableCoding & { readonly weight?: number | null; readonly createdAt?: Date })[];
  readonly unitsOf?: TableSources["unitsOf"];
  readonly textOf?: TableSources<P>["textOf"];
  readonly layers?: TableSources["layers"];
  readonly compared?: TableSources["compared"];
  readonly ground?: Partial<AxisGround<P>>;
}

/** Sources of tables; unless given, every layer that codes is a coder's own outside of rounds, and there is nothing else. */
export function makeSources<P extends TablePassage>({
  codes,
  documents,
  passages,
  codings,
  unitsOf = () => [],
  textOf = () => "",
  layers,
  compared = null,
  ground,
}: Given<P>): TableSources<P> {
  const ids = [...new Set(codings.map(({ layerId }) => layerId))].sort();
  return {
    ground: {
      tree: buildTree(codes),
      codeSets: [],
      documents: documents.map(({ id, title, attributes = {} }) => ({ id, title, cited: title, attributes })),
      cases: [],
      coders: ids.map((id) => ({ id, title: id, kind: "coder" })),
      coderOf: (layerId) => layerId,
      queries: [],
      casesOf: () => [],
      yearsOf: () => [],
      citedIn: () => [],
      ...ground,
    },
    layers: layers ?? ids.map((id) => ({ id, kind: "coder", roundId: "" })),
    passages,
    codings: codings.map((each) => ({
      ...each,
      weight: each.weight ?? null,
      createdAt: each.createdAt ?? new Date(0),
    })),
    unitsOf,
    compared,
    textOf,
  };
}
