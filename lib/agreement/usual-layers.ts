import type { ComparedLayer } from "./agreement-view";

interface RoundMoment {
  readonly id: string;
  readonly openedAt: Date | null;
}

/**
 * The layers that are compared where none are named: those of the latest round that keeps the codings of two coders or more
 * apart, else everybody's usual ones. The consensus is not among them. In the order given.
 */
export function findUsualLayers(
  layers: readonly ComparedLayer[],
  rounds: readonly RoundMoment[],
): readonly ComparedLayer[] {
  const coders = layers.filter(({ kind }) => kind === "coder");
  const latest = [...rounds].sort((a, b) => (b.openedAt?.getTime() ?? 0) - (a.openedAt?.getTime() ?? 0));
  for (const { id } of latest) {
    const apart = coders.filter(({ roundId }) => roundId === id);
    if (apart.length > 1) return apart;
  }
  return coders.filter(({ roundId }) => roundId === "");
}
