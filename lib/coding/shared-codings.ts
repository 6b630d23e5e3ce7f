import type { Coding } from "./coding";

interface Coded {
  readonly id: string;
  readonly codings: readonly Coding[];
}

const pairOf = ({ codeId, layerId }: Coding) => `${codeId} ${layerId}`;

/**
 * What joining passages brings together: the codings whose code and layer stand on most of them, at least on two, and
 * the passages that have these. Of several codes those that stand on the very same passages come along; where two
 * groups are of one size, the one met first counts. None where no two share a code of one coder.
 */
export function findSharedCodings<P extends Coded>(
  passages: readonly P[],
  mayChange: (coding: Coding) => boolean,
): { readonly passages: P[]; readonly codings: Coding[] } {
  const groups = new Map<string, { readonly passages: P[]; readonly codings: Coding[] }>();
  for (const passage of passages)
    for (const coding of passage.codings.filter(mayChange)) {
      const group = groups.get(pairOf(coding)) ?? { passages: [], codings: [] };
      groups.set(pairOf(coding), group);
      group.passages.push(passage);
      group.codings.push(coding);
    }
  const keyOf = (group: { readonly passages: P[] }) => group.passages.map(({ id }) => id).join(" ");
  const most = [...groups.values()].reduce<{ readonly passages: P[]; readonly codings: Coding[] }>(
    (best, group) => (group.passages.length > Math.max(1, best.passages.length) ? group : best),
    { passages: [], codings: [] },
  );
  const alike = [...groups.values()].filter((group) => keyOf(group) === keyOf(most));
  return { passages: most.passages, codings: alike.flatMap(({ codings }) => codings) };
}
