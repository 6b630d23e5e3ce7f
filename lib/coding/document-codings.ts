import { type Change, type Rows, applyChanges } from "@/lib/shared/change";
import { unflattenRanges } from "@/lib/text/ranges";
import type { Coding, Layer } from "./coding";
import { type PassagePlace, comparePlaces, samePlace } from "./passage-place";
import { unflattenRegion } from "./region";

/** Everything that is coded in a document, packed for the way: ten thousand codings in less than a megabyte. */
export interface DocumentCodingsView {
  /** Every layer of the project, the oldest first, whether it has codings here or not. */
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
  readonly layers: readonly Layer[];
  readonly codings: ReadonlyMap<string, Coding>;
  /** Passages by id, those included from which the last coding was removed. */
  readonly passages: ReadonlyMap<string, CodedPassage>;
}

/** Unpacks a view. */
export function readDocumentCodings(view: DocumentCodingsView): DocumentCodings {
  const codings = new Map<string, Coding>();
  const passages = new Map<string, CodedPassage>();
  for (const passage of view.passages) {
    const own = passage.codings.map(([id, code, layer, weight]) => ({
      id,
      passageId: passage.id,
      codeId: view.codeIds[code] ?? "",
      layerId: view.layers[layer]?.id ?? "",
      ...(weight !== undefined && { weight }),
    }));
    own.forEach((coding) => codings.set(coding.id, coding));
    passages.set(passage.id, { id: passage.id, ...readPlace(passage), codings: own });
  }
  return { layers: view.layers, codings, passages };
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

/** The codings after changes: what a command shows at once, and `inverse` of the same takes back. */
export function changeDocumentCodings(before: DocumentCodings, changes: readonly Change[]): DocumentCodings {
  const rows = before.codings as unknown as Rows;
  const bare = applyChanges(rows, "coding", changes);
  const codings = new Map(before.codings);
  const passages = new Map(before.passages);
  const touched = new Set<string>();
  for (const { entity, id, after } of changes) {
    if (entity === "passage" && after !== null) {
      const place = readPlace(after as Parameters<typeof readPlace>[0]);
      passages.set(id, { id, ...place, codings: passages.get(id)?.codings ?? [] });
    }
    if (entity !== "coding") continue;
    const fields = bare.get(id);
    const coding = fields && ({ ...fields, id } as unknown as Coding);
    for (const place of [codings.get(id)?.passageId, coding?.passageId])
      if (place !== undefined) touched.add(place);
    if (coding === undefined) codings.delete(id);
    else codings.set(id, coding);
  }
  const changed = changes.filter(({ entity }) => entity === "coding").map(({ id }) => id);
  for (const id of touched) {
    const passage = passages.get(id);
    if (passage === undefined) continue;
    const candidates = new Set([...passage.codings.map((coding) => coding.id), ...changed]);
    const own = [...candidates].flatMap((candidate) => codings.get(candidate) ?? []);
    passages.set(id, { ...passage, codings: own.filter((coding) => coding.passageId === id) });
  }
  return { layers: before.layers, codings, passages };
}

/** The passages to show: those with a coding of a layer that is not hidden, and only such codings. */
export function listShownPassages(
  { passages }: DocumentCodings,
  hiddenLayers: ReadonlySet<string>,
): Map<string, CodedPassage> {
  const shown = new Map<string, CodedPassage>();
  for (const passage of passages.values()) {
    const some = passage.codings.some(({ layerId }) => hiddenLayers.has(layerId));
    const codings = some
      ? passage.codings.filter(({ layerId }) => !hiddenLayers.has(layerId))
      : passage.codings;
    if (codings.length > 0) shown.set(passage.id, some ? { ...passage, codings } : passage);
  }
  return shown;
}

/** Text order, see `comparePlaces`; then by id. */
export const compareInText = (a: CodedPassage, b: CodedPassage): number =>
  comparePlaces(a, b) || (a.id < b.id ? -1 : 1);

/** The passage of exactly this place, or null. */
export function findPassageOf({ passages }: DocumentCodings, place: PassagePlace): CodedPassage | null {
  for (const passage of passages.values()) if (samePlace(passage, place)) return passage;
  return null;
}
