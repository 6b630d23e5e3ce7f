import { type Change, type Fields, applyChanges } from "@/lib/shared/change";
import { ShardedMap } from "@/lib/shared/sharded-map";
import { flattenRanges, unflattenRanges } from "@/lib/text/ranges";
import type { Coding, Layer } from "./coding";
import { type PassagePlace, comparePlaces, placeKey } from "./passage-place";
import { flattenRegion, unflattenRegion } from "./region";

/** Everything that is coded in a document, packed for the way: ten thousand codings in less than a megabyte. */
export interface DocumentCodingsView {
  /** The round in whose layer one's own codings are kept here; "" for one's usual layer. */
  readonly roundId: string;
  /** Every layer of the project that one may see, the oldest first, whether it has codings here or not. */
  readonly layers: readonly Layer[];
  /** Ids of the codes that codings name by their index in this list. */
  readonly codeIds: readonly string[];
  /** Passages with a coding, in text order. */
  readonly passages: readonly {
    readonly id: string;
    /** Flattened pairs start, end; UTF-16 units, half-open, ascending. Empty for a region. */
    readonly ranges: readonly number[];
    /** Of a region only: `flattenRegion` of it, and where its page begins in the text. */
    readonly region?: readonly number[];
    readonly start?: number;
    /** The oldest first; `code` and `layer` are indices, a weight is there where it was given. */
    readonly codings: readonly (readonly [id: string, code: number, layer: number, weight?: number])[];
  }[];
}

/** A passage with all that is coded on it. */
export interface CodedPassage extends PassagePlace {
  readonly id: string;
  readonly codings: readonly Coding[];
}

/** The same, unpacked. An object stays the same object as long as nothing in it has changed. */
export interface DocumentCodings {
  readonly roundId: string;
  readonly layers: readonly Layer[];
  readonly codings: ShardedMap<Coding>;
  /** Passages by id, those included from which the last coding was removed. */
  readonly passages: ShardedMap<CodedPassage>;
  /** Ids of the passages by `placeKey` of their place. */
  readonly places: ShardedMap<string>;
}

/** The codings of a document on which nothing is coded. */
export const noCodings: DocumentCodings = {
  roundId: "",
  layers: [],
  codings: ShardedMap.from(),
  passages: ShardedMap.from(),
  places: ShardedMap.from(),
};

/** Unpacks a view. */
export function readDocumentCodings(view: DocumentCodingsView): DocumentCodings {
  const codings: [string, Coding][] = [];
  const passages: [string, CodedPassage][] = [];
  for (const passage of view.passages) {
    const own = passage.codings.map(([id, code, layer, weight]) => ({
      id,
      passageId: passage.id,
      codeId: view.codeIds[code] ?? "",
      layerId: view.layers[layer]?.id ?? "",
      ...(weight !== undefined && { weight }),
    }));
    for (const coding of own) codings.push([coding.id, coding]);
    passages.push([passage.id, { id: passage.id, ...readPlace(passage), codings: own }]);
  }
  return {
    roundId: view.roundId,
    layers: view.layers,
    codings: ShardedMap.from(codings),
    passages: ShardedMap.from(passages),
    places: ShardedMap.from(passages.map(([id, passage]) => [placeKey(passage), id])),
  };
}

/** The place of a passage as its row and the view hold it. */
const readPlace = (row: {
  readonly ranges: readonly number[];
  readonly region?: readonly number[];
  readonly start?: number;
}): PassagePlace => ({
  ranges: unflattenRanges(row.ranges),
  region: unflattenRegion(row.region ?? [], row.start ?? 0),
});

/** A place as the row of its passage holds it. */
export const placeRow = ({ ranges, region }: PassagePlace) => ({
  ranges: flattenRanges(ranges),
  ...(region !== null && { region: flattenRegion(region), start: region.start }),
});

/**
 * The codings after changes: what a command shows at once, and `inverse` of the same takes back. The cost is that of
 * the changes, not of what the document holds.
 */
export function changeDocumentCodings(before: DocumentCodings, changes: readonly Change[]): DocumentCodings {
  const placed = changes.flatMap(({ entity, id, after }): CodedPassage[] => {
    if (entity !== "passage" || after === null) return [];
    const place = readPlace(after as Parameters<typeof readPlace>[0]);
    return [{ id, ...place, codings: before.passages.get(id)?.codings ?? [] }];
  });
  const passages = before.passages.with(placed.map((passage) => [passage.id, passage]));
  const changed = [...new Set(changes.filter(({ entity }) => entity === "coding").map(({ id }) => id))];
  const codings = before.codings.with(changeCodings(before.codings, changed, changes));
  const touched = changed.flatMap((id) => [before.codings.get(id)?.passageId, codings.get(id)?.passageId]);
  const regrouped = [...new Set(touched)].flatMap((id): [string, CodedPassage][] => {
    const passage = id === undefined ? undefined : passages.get(id);
    if (passage === undefined) return [];
    const candidates = new Set([...passage.codings.map((coding) => coding.id), ...changed]);
    const own = [...candidates].flatMap((candidate) => codings.get(candidate) ?? []);
    const codingsHere = own.filter((coding) => coding.passageId === id);
    return [[passage.id, { ...passage, codings: codingsHere }]];
  });
  return {
    roundId: before.roundId,
    layers: before.layers,
    codings,
    passages: passages.with(regrouped),
    places: before.places.with(placed.map((passage) => [placeKey(passage), passage.id])),
  };
}

/** The codings with layers that may be new: what the server said of someone's first codings. */
export function withLayers(codings: DocumentCodings, layers: readonly Layer[]): DocumentCodings {
  const fresh = layers.filter(({ id }) => !codings.layers.some((known) => known.id === id));
  return fresh.length === 0 ? codings : { ...codings, layers: [...codings.layers, ...fresh] };
}

/** What becomes of the codings that changes touch; undefined: they are removed. */
function changeCodings(
  codings: ShardedMap<Coding>,
  changed: readonly string[],
  changes: readonly Change[],
): [string, Coding | undefined][] {
  const standing = changed.flatMap((id): [string, Fields][] => {
    const coding = codings.get(id);
    return coding === undefined ? [] : [[id, { ...coding }]];
  });
  const rows = applyChanges(new Map(standing), "coding", changes);
  return changed.map((id) => {
    const fields = rows.get(id);
    return [id, fields && readCoding(id, fields)];
  });
}

/** A coding from the fields of its row; undefined where they are not all known, as the row is not here. */
function readCoding(id: string, fields: Fields): Coding | undefined {
  const { passageId, codeId, layerId, weight } = fields;
  if (typeof passageId !== "string" || typeof codeId !== "string" || typeof layerId !== "string")
    return undefined;
  return { id, passageId, codeId, layerId, ...(typeof weight === "number" && { weight }) };
}

/** Text order, see `comparePlaces`; then by id. */
export const compareInText = (a: CodedPassage, b: CodedPassage): number =>
  comparePlaces(a, b) || (a.id < b.id ? -1 : 1);

/** The passage of exactly this place, or null. */
export function findPassageOf(
  { passages, places }: DocumentCodings,
  place: PassagePlace,
): CodedPassage | null {
  return passages.get(places.get(placeKey(place)) ?? "") ?? null;
}
