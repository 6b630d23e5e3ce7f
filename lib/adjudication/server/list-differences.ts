import "server-only";
import type { DifferencesView, TypeCount } from "@/lib/adjudication/difference-view";
import type { DifferencesInput } from "@/lib/adjudication/schema";
import { countConfusion } from "@/lib/agreement/confusion";
import { type PlaceKind, placeKinds } from "@/lib/agreement/differences";
import type { Member } from "@/lib/projects/server/access";
import type { Compared } from "./find-comparisons";
import { findKeptComparisons } from "./keep-comparisons";
import { countStates, isOfType, nameAll, viewDifferences } from "./view-difference";

/** Characters of text before and after a difference. */
const room = 200;

/** Part of the differences that an address names. */
export async function listDifferences(
  member: Member,
  { kind, byLayerId, state, offset, limit, ...input }: DifferencesInput,
): Promise<DifferencesView> {
  const compared = await findKeptComparisons(member, input);
  const ofType = compared.comparisons.filter((each) => isOfType(each, kind, byLayerId));
  const listed = ofType.filter((each) => state === undefined || each.state === state);
  return {
    total: listed.length,
    types: countTypes(compared),
    states: countStates(ofType),
    differences: await viewDifferences(member, compared, listed.slice(offset, offset + limit), room),
    confusion: confuse(compared),
    nothing: compared.nothing,
    ...nameAll(compared),
  };
}

/** Cells that are told of at most: a codebook of hundreds of codes has many that occur once. */
const cellsAtMost = 1_000;

function confuse({ comparisons, layerIds }: Compared): DifferencesView["confusion"] {
  const [first, second, ...more] = layerIds;
  if (first === undefined || second === undefined || more.length > 0) return [];
  return countConfusion(comparisons, first, second).slice(0, cellsAtMost);
}

function countTypes({ comparisons, layerIds }: Compared): TypeCount[] {
  const count = (kind: PlaceKind, byLayerId: string | null): TypeCount => ({
    kind,
    byLayerId,
    count: comparisons.filter((each) => isOfType(each, kind, byLayerId ?? undefined)).length,
  });
  return placeKinds.flatMap((kind) =>
    kind === "only" && layerIds.length === 2
      ? [count(kind, null), ...layerIds.map((layerId) => count(kind, layerId))]
      : [count(kind, null)],
  );
}
