import type { Code } from "@/lib/codebook/code";
import { type CodeNode, type CodeTree, childrenOf, listSubtree } from "@/lib/codebook/tree";
import type { Coding, Passage } from "@/lib/coding/coding";
import type { YearSpan } from "@/lib/text/find-years";
import {
  type AxisSpec,
  type CodeAxis,
  type FreeRow,
  type Period,
  isOfCodes,
  listAxisCodes,
  speaksOf,
} from "./axis";
import { valueId } from "./value-id";

export type TablePassage = Pick<Passage, "id" | "documentId" | "ranges" | "region">;
export type TableCoding = Pick<Coding, "passageId" | "codeId" | "layerId">;

interface Described {
  readonly id: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A saved query and what it finds. */
export interface SavedFound {
  readonly id: string;
  readonly name: string;
  readonly passageIds: ReadonlySet<string>;
}

/** What a project has for the axes of its tables. */
export interface AxisGround<P extends TablePassage = TablePassage> {
  readonly tree: CodeTree;
  readonly codeSets: readonly {
    readonly id: string;
    readonly name: string;
    readonly codeIds: readonly string[];
  }[];
  /** In reading order. `cited`: "Noor 2025". */
  readonly documents: readonly (Described & { readonly cited: string })[];
  /** By name. */
  readonly cases: readonly Described[];
  /** People, by name, then the consensus where there is one. */
  readonly coders: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: "coder" | "consensus";
  }[];
  /** Whose a layer is among `coders`. */
  readonly coderOf: (layerId: string) => string;
  /** The ids of the cases that a passage is of; asked only where an axis is of cases. */
  readonly casesOf: (passage: P) => readonly string[];
  /** The saved queries that the table asks for, as far as there are, with the ids of the passages they find. */
  readonly queries: readonly SavedFound[];
  /** The years that a passage speaks of; asked only where an axis is of periods. */
  readonly yearsOf: (passage: P) => readonly YearSpan[];
  /** The works that a passage cites, in order; asked only where a column tells of them. `at`: the citation's own, to count it once. */
  readonly citedIn: (passageId: string) => readonly { readonly at: string; readonly work: string }[];
}

/** The ground with these documents alone; absent: with all. */
export function narrowGround<P extends TablePassage>(
  ground: AxisGround<P>,
  documentIds: readonly string[] | undefined,
): AxisGround<P> {
  if (documentIds === undefined) return ground;
  const chosen = new Set(documentIds);
  return { ...ground, documents: ground.documents.filter(({ id }) => chosen.has(id)) };
}

/** One row, or one column of a matrix: `id` is that of the code, document, case, coder, period, free row or value. */
export interface AxisEntry {
  readonly id: string;
  readonly heading: string;
  /** How far in it stands: 0 for the outermost. */
  readonly depth: number;
}

export interface Axis<P extends TablePassage = TablePassage> {
  /** What all entries are, in a word. */
  readonly heading: string;
  readonly entries: readonly AxisEntry[];
  /** Ids of codes, code sets and saved queries that the specification names and that are gone. */
  readonly missing: readonly string[];
  /** The places of the entries that a coding of a passage counts for. */
  readonly placesOf: (passage: P, coding: Pick<TableCoding, "codeId" | "layerId">) => readonly number[];
}

const nowhere: readonly number[] = [];

/**
 * What an axis means in a project now. Children come in codebook order, chosen codes and sets in the order chosen (each
 * once), documents and cases in the order given, values by what they say. An axis without entries is none to fail on.
 */
export function resolveAxis<P extends TablePassage>(spec: AxisSpec, ground: AxisGround<P>): Axis<P> {
  if (isOfCodes(spec)) return resolveCodes(spec, ground.tree, ground.codeSets);
  switch (spec.kind) {
    case "documents":
      return indexed("Document", ground.documents, ({ documentId }) => [documentId]);
    case "cases":
      return indexed("Case", ground.cases, (passage) => ground.casesOf(passage));
    case "coders":
      return indexed("Coder", ground.coders, (_, { layerId }) => [ground.coderOf(layerId)]);
    case "queries":
      return resolveQueries(spec.queryIds, ground.queries);
    case "values":
      return resolveValues(spec, ground);
    case "periods":
      return resolvePeriods(spec.periods, ground);
    case "free":
      return { ...listFree(spec.rows), placesOf: () => nowhere };
  }
}

const listFree = (rows: readonly FreeRow[]) => ({
  heading: "",
  entries: rows.map(({ id, heading }) => ({ id, heading, depth: 0 })),
  missing: [],
});

function indexed<P extends TablePassage>(
  heading: string,
  things: readonly { readonly id: string; readonly title: string }[],
  idsOf: (passage: P, coding: Pick<TableCoding, "layerId">) => readonly string[],
): Axis<P> {
  const places = new Map(things.map(({ id }, place) => [id, place]));
  // Asked for every coding: nearly always one place, of which the list is there.
  const alone = things.map((_, place): readonly number[] => [place]);
  return {
    heading,
    entries: things.map(({ id, title }) => ({ id, heading: title, depth: 0 })),
    missing: [],
    placesOf: (passage, coding) => {
      const ids = idsOf(passage, coding);
      const [first] = ids;
      if (first !== undefined && ids.length === 1) return alone[places.get(first) ?? -1] ?? nowhere;
      return ids.flatMap((id) => places.get(id) ?? []);
    },
  };
}

/** Names are compared as numbers where they are: "2" stands before "10". */
const byValue = new Intl.Collator("en", { numeric: true }).compare;

function resolveValues<P extends TablePassage>(
  { of, attribute }: Extract<AxisSpec, { kind: "values" }>,
  ground: AxisGround<P>,
): Axis<P> {
  const things = of === "documents" ? ground.documents : ground.cases;
  const valueOf = new Map(things.map(({ id, attributes }) => [id, attributes[attribute]]));
  const values = [...new Set(valueOf.values())].filter((value) => value !== undefined && value !== "");
  const sorted = (values as string[]).sort(byValue);
  const places = new Map(sorted.map((value, place) => [value, place]));
  const idsOf = (passage: P) => (of === "documents" ? [passage.documentId] : ground.casesOf(passage));
  return {
    heading: attribute,
    entries: sorted.map((value) => ({ id: valueId(value), heading: value, depth: 0 })),
    missing: [],
    // Two cases of one value make no two places.
    placesOf: (passage) => [
      ...new Set(idsOf(passage).flatMap((id) => places.get(valueOf.get(id) ?? "") ?? [])),
    ],
  };
}

function resolveQueries<P extends TablePassage>(
  queryIds: readonly string[],
  saved: AxisGround["queries"],
): Axis<P> {
  const unique = [...new Set(queryIds)];
  const there = unique.flatMap((id) => saved.find((each) => each.id === id) ?? []);
  const places = new Map<string, number[]>();
  there.forEach(({ passageIds }, place) => {
    for (const id of passageIds) places.set(id, [...(places.get(id) ?? []), place]);
  });
  return {
    heading: "Query",
    entries: there.map(({ id, name }) => ({ id, heading: name, depth: 0 })),
    missing: unique.filter((id) => !saved.some((each) => each.id === id)),
    placesOf: ({ id }) => places.get(id) ?? nowhere,
  };
}

function resolvePeriods<P extends TablePassage>(periods: readonly Period[], ground: AxisGround<P>): Axis<P> {
  const kept = new Map<string, readonly number[]>();
  const find = (passage: P) => {
    const years = ground.yearsOf(passage);
    return periods.flatMap((period, place) => (speaksOf(years, period) ? [place] : []));
  };
  return {
    heading: "Period",
    entries: periods.map(({ id, name }) => ({ id, heading: name, depth: 0 })),
    missing: [],
    placesOf: (passage) => {
      const known = kept.get(passage.id) ?? find(passage);
      kept.set(passage.id, known);
      return known;
    },
  };
}

/** What an axis of codes means with a codebook; see `resolveAxis`. */
export function resolveCodes(spec: CodeAxis, tree: CodeTree, codeSets: AxisGround["codeSets"]): Axis {
  const set = spec.kind === "codeSet" ? codeSets.find(({ id }) => id === spec.setId) : undefined;
  const named = spec.kind === "codes" ? spec.codeIds : (set?.codeIds ?? []);
  const nodes =
    spec.kind === "children" || spec.kind === "codebook"
      ? childrenOf(tree, spec.kind === "children" ? spec.codeId : null)
      : [...new Set(named)].flatMap((id) => tree.byId.get(id) ?? []);
  const entries = spec.nested
    ? nodes.flatMap((node) => nest(tree, node))
    : nodes.map((node) => entryOf(node, 0));
  const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const places = indexSubtrees(
    tree,
    unique.map(({ id }) => id),
  );
  return {
    heading: set?.name ?? headCodes(spec, tree, nodes),
    entries: unique,
    missing: [
      ...listAxisCodes(spec).filter((id) => !tree.byId.has(id)),
      ...(spec.kind === "codeSet" && set === undefined ? [spec.setId] : []),
    ],
    placesOf: (_, { codeId }) => places.get(codeId) ?? nowhere,
  };
}

const entryOf = ({ code }: CodeNode, depth: number): AxisEntry => ({
  id: code.id,
  heading: code.name,
  depth,
});

const nest = (tree: CodeTree, { code, depth }: CodeNode): AxisEntry[] =>
  listSubtree(tree, code.id).map(({ id }) => {
    const node = tree.byId.get(id)!;
    return entryOf(node, node.depth - depth);
  });

/** The code whose children the entries are, also where they were chosen one by one. */
function headCodes(spec: CodeAxis, tree: CodeTree, nodes: readonly CodeNode[]): string {
  if (spec.kind === "codebook") return "Code";
  if (spec.kind === "children") return tree.byId.get(spec.codeId)?.code.name ?? "Code";
  const parent = nodes[0]?.parent ?? null;
  return parent !== null && nodes.every((node) => node.parent === parent) ? parent.code.name : "Code";
}

/** Code id → the places in `rootIds` of all that it is a sub-code of, or itself; null takes a place and no code. */
export function indexSubtrees(
  tree: CodeTree,
  rootIds: readonly (Code["id"] | null)[],
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rootIds.forEach((rootId, place) => {
    if (rootId === null) return;
    for (const { id } of listSubtree(tree, rootId)) {
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    }
  });
  return places;
}
