import type { PassagePlace } from "@/lib/coding/passage-place";
import { type NearPassage, type Suggestion, suggestCodes } from "@/lib/coding/suggest-codes";
import type { ReaderState } from "./use-reader";

/** How many blocks before and after the place are looked at. */
const around = 40;

const atMost = 5;

/** Codes to offer for a place in words, by what is coded around it; none for a region. */
export function listSuggestions(
  {
    surface,
    passages,
    member,
    layerById,
  }: Pick<ReaderState, "surface" | "passages" | "member" | "layerById">,
  { ranges }: PassagePlace,
): Suggestion[] {
  const [first, last] = [ranges[0], ranges[ranges.length - 1]];
  if (surface === null || first === undefined || last === undefined) return [];
  const place = { start: first.start as number, end: last.end as number };
  const { index } = surface;
  const ids = new Set<string>();
  const from = Math.max(0, index.blockAt(place.start) - around);
  for (let block = from; block <= index.blockAt(place.end) + around; block++)
    for (const { passageId } of index.ofBlock(block)) ids.add(passageId);
  const near: NearPassage[] = [];
  const applied = new Set<string>();
  for (const id of ids) {
    const passage = passages.get(id);
    if (passage === undefined || passage.region !== null) continue;
    const [start, end] = [passage.ranges[0]!.start, passage.ranges[passage.ranges.length - 1]!.end];
    near.push({ start, end, codeIds: [...new Set(passage.codings.map(({ codeId }) => codeId))] });
    if (start !== place.start || end !== place.end) continue;
    for (const { codeId, layerId } of passage.codings)
      if (layerById.get(layerId)?.userId === member.userId) applied.add(codeId);
  }
  return suggestCodes(place, near, applied, atMost);
}
