import type { Stretch } from "../continuum";

/** Mean and standard deviation. */
interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** What continua are drawn by that have nothing in common but how much there is of what. */
export interface ContinuumModel {
  readonly coders: number;
  readonly units: Spread;
  readonly gaps: Spread;
  readonly lengths: Spread;
  /** By code: the share of units with it or one before it. */
  readonly cumulated: readonly number[];
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

/**
 * How many units coders made, how long they and the gaps before them are, from the beginning on, and how often which code
 * is given. Gaps are negative where units of a coder overlap. There must be a unit.
 */
export function modelContinuum(layers: readonly (readonly Stretch[])[], begin: number): ContinuumModel {
  const units = layers.flat();
  const counts: number[] = [];
  for (const { code } of units) counts[code] = (counts[code] ?? 0) + 1;
  let cumulated = 0;
  return {
    coders: layers.length,
    units: spreadOf(layers.map((layer) => layer.length)),
    gaps: spreadOf(
      layers.flatMap((layer) => layer.map(({ start }, at) => start - (layer[at - 1]?.end ?? begin))),
    ),
    lengths: spreadOf(units.map(({ start, end }) => end - start)),
    cumulated: Array.from(counts, (count) => (cumulated += (count ?? 0) / units.length)),
  };
}

/** A number from the normal distribution (Box & Muller 1958). */
const drawNormal = ({ mean, deviation }: Spread, random: () => number): number =>
  mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Layers of coders who know nothing of one another; at least one has a unit. Places are no whole numbers. */
export function drawContinuum(model: ContinuumModel, random: () => number): Stretch[][] {
  for (;;) {
    const layers = Array.from({ length: model.coders }, () => drawLayer(model, random));
    if (layers.some((layer) => layer.length > 0)) return layers;
  }
}

function drawLayer({ units, gaps, lengths, cumulated }: ContinuumModel, random: () => number): Stretch[] {
  const count = Math.trunc(Math.abs(drawNormal(units, random)));
  let place = 0;
  return Array.from({ length: count }, () => {
    const start = place + drawNormal(gaps, random);
    const size = Math.abs(drawNormal(lengths, random)) || 1;
    const share = random();
    const code = cumulated.findIndex((each) => share < each);
    place = start + size;
    return { start, end: place, code: code === -1 ? cumulated.length - 1 : code };
  });
}
