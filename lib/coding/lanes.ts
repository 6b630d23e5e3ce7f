/** Something that takes up a stretch of the margin, in any unit; `top < bottom`. */
export interface Stripe {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Puts stripes side by side so that none overlap: interval colouring, lane 0 nearest the text. Two stripes that only
 * touch may share a lane. Uses as many lanes as the deepest point has stripes, unless `preferred` holds some apart.
 *
 * `preferred`: the lanes of an earlier layout. A stripe keeps its lane where that lane is free, so that adding one
 * does not make its neighbours jump. Stripes may come in any order and the result does not depend on it.
 */
export function layOutLanes(
  stripes: readonly Stripe[],
  preferred: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const lanes = new Map<string, number>();
  const bottoms: number[] = [];
  const sorted = [...stripes].sort(
    (a, b) => a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  for (const stripe of sorted) {
    const isFree = (lane: number) => (bottoms[lane] ?? Number.NEGATIVE_INFINITY) <= stripe.top;
    const wish = preferred.get(stripe.id);
    let lane = wish !== undefined && isFree(wish) ? wish : 0;
    while (!isFree(lane)) lane++;
    bottoms[lane] = stripe.bottom;
    lanes.set(stripe.id, lane);
  }
  return lanes;
}
