import { purposesApart, type RoundPurpose } from "@/lib/rounds/round";
import type { AgreementSetup } from "./setup";

/** More documents than this make an address that servers refuse. */
const mostNamed = 200;

/** A round with what was given out in it. */
export interface GivenRound {
  readonly id: string;
  readonly purpose: RoundPurpose;
  readonly assignments: readonly { readonly userId: string; readonly documentId: string }[];
}

interface OwnedLayer {
  readonly id: string;
  readonly userId: string | null;
  readonly roundId: string;
}

/**
 * A set-up narrowed to a round: the layers that it made, or where it makes none the usual ones of its coders; and its
 * documents, in the order of `documentIds`, which are all there are. Documents are not named where the round has all, nor
 * where they are too many to name and could not be finished in its layers elsewhere than in it.
 */
export function narrowToRound(
  setup: AgreementSetup,
  { id, purpose, assignments }: GivenRound,
  layers: readonly OwnedLayer[],
  documentIds: readonly string[],
): AgreementSetup & { readonly layerIds: readonly string[] } {
  const apart = purposesApart.includes(purpose);
  const coders = new Set(assignments.map(({ userId }) => userId));
  const given = new Set(assignments.map(({ documentId }) => documentId));
  const named = documentIds.filter((each) => given.has(each));
  const all = named.length === documentIds.length || (apart && named.length > mostNamed);
  return {
    ...setup,
    layerIds: layers
      .filter(({ userId, roundId }) =>
        apart ? roundId === id : roundId === "" && userId !== null && coders.has(userId),
      )
      .map((layer) => layer.id),
    documentIds: all ? undefined : named,
  };
}
