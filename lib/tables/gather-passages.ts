import { comparePassages } from "@/lib/analysis/compare-passages";
import { speaksOf } from "./axis";
import type { FindingTableSpec } from "./finding-table";
import type { AxisGround, SavedFound, TableCoding, TablePassage } from "./resolve-axis";

/** A coding as tables see it. */
export interface WeightedCoding extends TableCoding {
  readonly weight: number | null;
  readonly createdAt: Date;
}

/** Of a layer: what it can be chosen by. */
export interface TableLayer {
  readonly id: string;
  readonly kind: "coder" | "consensus" | "suggestion";
  /** "" outside of rounds. */
  readonly roundId: string;
}

/** A passage with those of its codings that count. */
export interface CodedPassage<P extends TablePassage> {
  readonly passage: P;
  readonly codings: readonly WeightedCoding[];
}

type Filters = Pick<FindingTableSpec, "layerIds" | "roundIds" | "consensus" | "leastWeight" | "queryId">;

/** The layers that count: absent filters let every layer through, an empty list none. */
export const countedLayers = (
  { layerIds, roundIds, consensus }: Omit<Filters, "leastWeight" | "queryId">,
  layers: readonly TableLayer[],
): TableLayer[] =>
  layers.filter(
    ({ id, kind, roundId }) =>
      (!layerIds || layerIds.includes(id)) &&
      (!roundIds || roundIds.includes(roundId)) &&
      (!consensus || kind === "consensus"),
  );

/** Which codings count: absent filters let everything through, an empty list or a query that is gone nothing. */
export function countsCoding(
  { leastWeight, queryId, ...filters }: Filters,
  layers: readonly TableLayer[],
  queries: readonly SavedFound[],
): (coding: Pick<WeightedCoding, "passageId" | "layerId" | "weight">) => boolean {
  const chosen = new Set(countedLayers(filters, layers).map(({ id }) => id));
  const found = queries.find(({ id }) => id === queryId)?.passageIds;
  return ({ passageId, layerId, weight }) =>
    chosen.has(layerId) &&
    (leastWeight === undefined || (weight !== null && weight >= leastWeight)) &&
    (queryId === undefined || (found?.has(passageId) ?? false));
}

/** The saved query that filters and is gone, as a list. */
export const missingFilter = ({ queryId }: Filters, queries: readonly SavedFound[]): string[] =>
  queryId === undefined || queries.some(({ id }) => id === queryId) ? [] : [queryId];

/** Those of some passages that name a year of a period; all where none is given. */
export const narrowToYears = <P extends TablePassage>(
  { years }: Pick<FindingTableSpec, "years">,
  passages: readonly P[],
  { yearsOf }: Pick<AxisGround<P>, "yearsOf">,
): readonly P[] =>
  years === undefined ? passages : passages.filter((passage) => speaksOf(yearsOf(passage), years));

/** The coded passages of each document, in reading order, with those of their codings that count. */
export function gatherPassages<P extends TablePassage>(
  passages: readonly P[],
  codings: readonly WeightedCoding[],
  counts: (coding: WeightedCoding) => boolean,
): Map<string, CodedPassage<P>[]> {
  const codingsOf = new Map<string, WeightedCoding[]>();
  for (const coding of codings) {
    if (!counts(coding)) continue;
    const known = codingsOf.get(coding.passageId);
    if (known) known.push(coding);
    else codingsOf.set(coding.passageId, [coding]);
  }
  const byDocument = new Map<string, CodedPassage<P>[]>();
  for (const passage of passages) {
    const own = codingsOf.get(passage.id);
    if (!own) continue;
    const known = byDocument.get(passage.documentId);
    const coded = { passage, codings: own };
    if (known) known.push(coded);
    else byDocument.set(passage.documentId, [coded]);
  }
  for (const each of byDocument.values()) each.sort((a, b) => comparePassages(a.passage, b.passage));
  return byDocument;
}
