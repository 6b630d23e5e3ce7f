import type { Coding } from "@/lib/coding/coding";
import { heavier } from "@/lib/coding/weight";
import { type Change, created, removed } from "@/lib/shared/change";
import type { Agreed, Decision } from "./decision";

/** A coding that shall stand in the consensus. */
export interface Wanted {
  readonly passageId: string;
  readonly codeId: string;
  readonly weight?: number | null | undefined;
}

/** The consensus as it stands where a decision may touch it. */
export interface Consensus {
  readonly layerId: string;
  readonly codings: readonly Coding[];
}

const placeOf = ({ passageId, codeId }: Wanted): string => `${passageId} ${codeId}`;

const asRow = ({ passageId, codeId, layerId, weight }: Omit<Coding, "id">) => ({
  passageId,
  codeId,
  layerId,
  ...(typeof weight === "number" && { weight }),
});

/**
 * What brings the consensus to hold what a decision wants there, in place of what the decisions that it replaces had put
 * there. A coding that stands already is taken as it is; one that another decision in force holds as well, or that was
 * changed by hand since, stays. The same code on the same passage wanted twice is one, with the higher weight.
 */
export function planConsensus(
  wanted: readonly Wanted[],
  consensus: Consensus,
  replaced: readonly Decision[],
  inForce: readonly Decision[],
  newId: () => string,
): { readonly agreed: Agreed[]; readonly changes: Change[] } {
  const once = new Map<string, Wanted>();
  for (const each of wanted) {
    const weight = heavier(once.get(placeOf(each))?.weight, each.weight);
    once.set(placeOf(each), { ...each, weight });
  }
  const standing = new Map(consensus.codings.map((coding) => [placeOf(coding), coding]));
  const changes: Change[] = [];
  const agreed = [...once.values()].map(({ passageId, codeId, weight }): Agreed => {
    const known = standing.get(placeOf({ passageId, codeId }));
    if (known !== undefined) return { id: known.id, codeId, passageId };
    const id = newId();
    changes.push(created("coding", id, asRow({ passageId, codeId, layerId: consensus.layerId, weight })));
    return { id, codeId, passageId };
  });
  return {
    agreed,
    changes: [...giveUp(consensus, replaced, [...inForce, { consensus: agreed }]), ...changes],
  };
}

/** Removes what only the replaced decisions hold in the consensus, as far as it is as they put it there. */
export function giveUp(
  { codings }: Consensus,
  replaced: readonly Pick<Decision, "consensus">[],
  inForce: readonly Pick<Decision, "consensus">[],
): Change[] {
  const held = new Set(inForce.flatMap((decision) => decision.consensus.map(({ id }) => id)));
  const put = new Map(replaced.flatMap((decision) => decision.consensus.map((each) => [each.id, each])));
  return codings.flatMap((coding) => {
    const as = put.get(coding.id);
    const isAsPut = as !== undefined && placeOf(as) === placeOf(coding);
    return isAsPut && !held.has(coding.id) ? [removed("coding", coding.id, asRow(coding))] : [];
  });
}
