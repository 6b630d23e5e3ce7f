import { bodyText } from "@/lib/memos/body-text";
import { deriveGuid } from "@/lib/exchange/refi-qda/derive-guid";
import type { Placed } from "./into-passages";
import type { Tallies } from "./into-report";
import type { LossList } from "./loss-list";
import { mapInPieces } from "./map-in-pieces";
import { leftOut } from "./match-choices";
import type { Matching } from "./match-items";
import type { PlannedImport, PlannedRows } from "./plan-import";
import { placeOfCoding, type PresentProject, type PresentWork } from "./present-project";

interface Ground {
  readonly placed: ReadonlyMap<string, Placed>;
  /** The code of here for each planned one; null for one that is left out. */
  readonly codeOf: ReadonlyMap<string, string | null>;
  readonly work: PresentWork;
  readonly tallies: Tallies;
  readonly losses: LossList;
}

/** Where a planned passage stands in the end; null where it does not. */
const passageIdOf = (placed: ReadonlyMap<string, Placed>, id: string): string | null => {
  const place = placed.get(id);
  if (place?.kind === "here") return place.id;
  return place?.kind === "new" ? place.passage.id : null;
};

/** Why what stands on a passage does not come, where it does not. */
const reasonOf = (placed: ReadonlyMap<string, Placed>, id: string): string => {
  const place = placed.get(id);
  return place?.kind === "lost" ? place.reason : "its document is left out";
};

/**
 * The codings that come, with the layers that are to be made for them: those that stand already, in the same layer or in
 * that of the member whose they are, are not doubled. Yields now and then, as the others do.
 */
export function* addCodings(
  plan: Pick<PlannedImport, "codings">,
  { layers: matches }: Pick<Matching, "layers">,
  { placed, codeOf, work, tallies: { count }, losses: { lose } }: Ground,
): Generator<
  undefined,
  Pick<PlannedRows, "layers" | "codings"> & { readonly added: ReadonlyMap<string, number> }
> {
  const layers = new Map(matches.map((match) => [match.row.id, match]));
  const made = new Set<string>();
  const added = new Map<string, number>();
  const standing = new Set(work.codings);
  const codings = yield* mapInPieces(plan.codings, (coding) => {
    const out = (reason: string) => {
      count("coding", "out");
      lose("coding", reason);
      return [];
    };
    const layer = layers.get(coding.layerId);
    const codeId = codeOf.get(coding.codeId) ?? null;
    const passageId = passageIdOf(placed, coding.passageId);
    if (layer === undefined || layer.pick === "out") return out("its layer is left out");
    if (codeId === null) return out("its code is left out");
    if (passageId === null) return out(reasonOf(placed, coding.passageId));
    const layerId = layer.target ?? layer.row.id;
    const places = [...layer.same, layerId].map((id) => placeOfCoding({ passageId, codeId, layerId: id }));
    if (places.some((place) => standing.has(place))) {
      count("coding", "here");
      return [];
    }
    standing.add(placeOfCoding({ passageId, codeId, layerId }));
    if (layer.target === null) made.add(layer.row.id);
    added.set(layer.row.id, (added.get(layer.row.id) ?? 0) + 1);
    count("coding", "added");
    return [{ ...coding, passageId, codeId, layerId }];
  });
  for (const { row, pick, name } of matches) {
    if (made.has(row.id)) count("layer", "added");
    else if (pick !== "new") count("layer", pick);
    if (pick === "out") lose("layer", leftOut, name);
  }
  return { codings, added, layers: matches.flatMap(({ row }) => (made.has(row.id) ? [row] : [])) };
}

/** Links between passages that come, and are not there. */
export function* addLinks(
  plan: Pick<PlannedImport, "links" | "guidOf">,
  { placed, work, tallies: { count }, losses: { lose } }: Ground,
): Generator<undefined, PlannedRows["links"]> {
  const keyOf = (link: { fromPassageId: string; toPassageId: string; kind: string }) =>
    `${link.fromPassageId} ${link.toPassageId} ${link.kind}`;
  const standing = new Set(work.links.flatMap((link) => [link.id, keyOf(link)]));
  return yield* mapInPieces(plan.links, (link) => {
    const [from, to] = [link.fromPassageId, link.toPassageId].map((id) => passageIdOf(placed, id));
    if (!from || !to) {
      count("link", "out");
      lose("link", "a passage that it joins does not come");
      return [];
    }
    const row = { ...link, fromPassageId: from, toPassageId: to };
    const isHere = standing.has(keyOf(row)) || standing.has(plan.guidOf(link.id) ?? "");
    count("link", isHere ? "here" : "added");
    standing.add(keyOf(row));
    return isHere ? [] : [row];
  });
}

/**
 * Memos that come, on what they stand on here. One is there already that was exported from here or brought in as before,
 * and one with the same words on the same thing; so is the note of a link, which an export gives words of its own.
 * `targetOf`: the row of here for a planned document or case; null for one that is left out.
 */
export function* addMemos(
  plan: Pick<PlannedImport, "memos" | "guidOf">,
  { origins }: Pick<PresentProject, "origins">,
  targetOf: ReadonlyMap<string, string | null>,
  { placed, codeOf, work, tallies: { count }, losses: { lose } }: Ground,
): Generator<undefined, PlannedRows["memos"]> {
  const keyOf = (target: string, targetId: string, title: string, text: string) =>
    JSON.stringify([target, target === "project" || target === "free" ? "" : targetId, title, text]);
  const standing = new Set(
    work.memos.flatMap((memo) => [memo.id, keyOf(memo.target, memo.targetId, memo.title, memo.text)]),
  );
  for (const { id } of work.links) standing.add(deriveGuid(id, "note"));
  return yield* mapInPieces(plan.memos, (memo) => {
    const targetId = findTarget(memo);
    const guid = plan.guidOf(memo.id) ?? "";
    if (standing.has(guid) || standing.has(origins.get(guid) ?? "")) {
      count("memo", "here");
      return [];
    }
    if (targetId === null) {
      count("memo", "out");
      lose("memo", "what it stands on does not come", memo.title);
      return [];
    }
    const key = keyOf(memo.target, targetId, memo.title, bodyText(memo.body));
    const isHere = standing.has(key);
    count("memo", isHere ? "here" : "added");
    standing.add(key);
    return isHere ? [] : [{ ...memo, targetId }];
  });

  function findTarget({ target, targetId }: PlannedRows["memos"][number]): string | null {
    if (target === "passage") return passageIdOf(placed, targetId);
    if (target === "code") return codeOf.get(targetId) ?? null;
    return target === "document" || target === "case" ? (targetOf.get(targetId) ?? null) : "";
  }
}
