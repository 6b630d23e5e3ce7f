/** The lanes a stripe is to stand in, half-open, as far as they have room. */
export interface Home {
  readonly first: number;
  readonly end: number;
  /** It stands in no other lane. */
  readonly strict: boolean;
}

/** Something that takes up a stretch of the margin, in any unit; `top < bottom`. */
export interface Stripe {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  /** Left out: any lane will do, the nearest to the text first. */
  readonly home?: Home;
}

interface Options {
  /** Lanes of an earlier layout; where two of them come to overlap in a lane, the earlier of this map keeps it. */
  readonly kept?: ReadonlyMap<string, number>;
  /** How many lanes there are at most. */
  readonly limit?: number;
}

const compareStripes = (a: Stripe, b: Stripe) =>
  a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Puts stripes side by side so that none overlap: interval colouring, lane 0 nearest the text. Two stripes that only
 * touch may share a lane. Stripes that have a lane already keep it, so that neither scrolling nor what is added or
 * taken away makes their neighbours jump; the others take the first lane that is free along all of them, which uses
 * as many lanes as the deepest point has stripes where nothing is kept and no stripe has a home.
 *
 * A stripe without a lane in the result found none free. Stripes may come in any order and the result does not
 * depend on it.
 */
export function layOutLanes(
  stripes: readonly Stripe[],
  { kept = new Map(), limit = Infinity }: Options = {},
): Map<string, number> {
  const lanes = new Map<string, number>();
  const occupied: Stripe[][] = [];
  const put = (stripe: Stripe, lane: number) => {
    const others = (occupied[lane] ??= []);
    others.splice(firstBelow(others, stripe.top), 0, stripe);
    lanes.set(stripe.id, lane);
  };
  const isFree = (stripe: Stripe, lane: number) => {
    const others = occupied[lane] ?? [];
    const next = others[firstBelow(others, stripe.top)];
    return next === undefined || next.top >= stripe.bottom;
  };

  const byId = new Map(stripes.map((stripe) => [stripe.id, stripe]));
  for (const [id, lane] of kept) {
    const stripe = byId.get(id);
    if (stripe !== undefined && allows(stripe, lane, limit) && isFree(stripe, lane)) put(stripe, lane);
  }
  for (const stripe of stripes.filter(({ id }) => !lanes.has(id)).sort(compareStripes)) {
    const depth = Math.min(limit, Math.max(occupied.length, stripe.home?.end ?? 0) + 1);
    for (const lane of listLanes(stripe.home, depth)) {
      if (!allows(stripe, lane, limit) || !isFree(stripe, lane)) continue;
      put(stripe, lane);
      break;
    }
  }
  return lanes;
}

const allows = ({ home }: Stripe, lane: number, limit: number): boolean =>
  lane < limit && (home === undefined || !home.strict || (lane >= home.first && lane < home.end));

/** The lanes below `depth` in the order in which they are tried: those of the home, those beyond it, those before it. */
function* listLanes(home: Home | undefined, depth: number): Generator<number> {
  for (let lane = home?.first ?? 0; lane < depth; lane++) yield lane;
  for (let lane = (home?.first ?? 0) - 1; lane >= 0; lane--) yield lane;
}

/** The place of the first of disjoint ascending stripes that ends below a height. */
function firstBelow(stripes: readonly Stripe[], top: number): number {
  let low = 0;
  let high = stripes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stripes[middle]!.bottom <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}
