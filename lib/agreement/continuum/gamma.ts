import { seededRandom } from "@/lib/shared/seeded-random";
import type { Continuum } from "../continuum";
import { type Figure, figure, noFigure } from "../figure";
import { alignUnits } from "./best-alignment";
import { orderCanonically } from "./canonical-layers";
import { codeDisorder } from "./code-disorder";
import { drawContinuum, modelContinuum } from "./draw-continuum";
import { type GammaCosts, usualCosts } from "./gamma-dissimilarity";

interface GammaOptions {
  readonly seed: number;
  /** How many continua are drawn, at least 2. */
  readonly samples: number;
  readonly costs?: GammaCosts;
}

interface Disorders {
  readonly observed: number;
  /** The mean over the drawn continua. */
  readonly expected: number;
  readonly samples: number;
  /** The expected disorder is right to this share of it, 19 times of 20: 1.96 standard errors of the mean. */
  readonly precision: number;
}

interface GammaFigures {
  /** Of where units are and which codes they have. */
  readonly gamma: Figure;
  /** Of the codes of units that are counterparts. */
  readonly gammaCat: Figure;
  /** Of single codes, by their index. */
  readonly gammaK: readonly Figure[];
  /** Null for fewer than two coders and for no unit. */
  readonly disorders: Disorders | null;
}

/**
 * Mathet's gamma: 1 - observed / expected disorder of the best alignment, divided by the mean number of units of a coder
 * (Mathet, Widlöcher & Métivier 2015), and its γ_cat and γ_k for codes alone (Mathet 2017). Units may overlap, and of
 * each other code they may nest. The expected disorder is the mean over continua drawn at random by how many units coders
 * made, how long, how far apart and with which codes, all normally distributed, so gamma is right only as far as
 * `precision` says; the same seed gives the same value, whatever the order of coders and codes. "noUnits" for fewer than two coders, "nothingCoded" for no unit, "oneCategory" where
 * chance leaves no disorder, as of one unit that everybody made alike;
 * of codes "noUnits" where no counterparts have them, "oneCategory" where chance would have no other codes.
 * `codes`: how many there are.
 */
export function computeGamma(continuum: Continuum, codes: number, options: GammaOptions): GammaFigures {
  const { seed, samples, costs = usualCosts } = options;
  const layers = continuum.layers.map((layer) => layer.filter(({ start, end }) => start < end));
  const none = (reason: "noUnits" | "nothingCoded"): GammaFigures => ({
    gamma: noFigure(reason),
    gammaCat: noFigure(reason),
    gammaK: Array.from({ length: codes }, () => noFigure(reason)),
    disorders: null,
  });
  if (layers.length < 2) return none("noUnits");
  if (layers.every((layer) => layer.length === 0)) return none("nothingCoded");

  const { layers: ordered, codeOf } = orderCanonically(layers);
  const asked = [null, ...Array.from({ length: codes }, (_, code) => codeOf.indexOf(code))];
  const observed = measureDisorder(ordered, asked, costs);
  const model = modelContinuum(ordered, continuum.begin);
  const random = seededRandom(seed);
  const drawn = Array.from({ length: samples }, () =>
    measureDisorder(drawContinuum(model, random), asked, costs),
  );
  const { mean, error } = averageOf(drawn.map(({ disorder }) => disorder));
  const [gammaCat, ...gammaK] = asked.map((_, at) =>
    compareCodes(
      observed.ofCodes[at]!,
      drawn.flatMap(({ ofCodes }) => ofCodes[at] ?? []),
    ),
  );
  return {
    gamma: mean === 0 ? noFigure("oneCategory") : figure(1 - observed.disorder / mean),
    gammaCat: gammaCat!,
    gammaK,
    disorders: {
      observed: observed.disorder,
      expected: mean,
      samples,
      precision: mean === 0 ? 0 : (1.96 * error) / mean,
    },
  };
}

function measureDisorder(layers: Continuum["layers"], asked: readonly (number | null)[], costs: GammaCosts) {
  const { groups, disorder } = alignUnits(layers, costs);
  return {
    disorder: (disorder * layers.length) / layers.reduce((units, layer) => units + layer.length, 0),
    ofCodes: asked.map((code) => codeDisorder(groups, costs, code)),
  };
}

function averageOf(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

function compareCodes(observed: number | null, drawn: readonly number[]): Figure {
  if (observed === null) return noFigure("noUnits");
  const expected = drawn.length === 0 ? 0 : averageOf(drawn).mean;
  return expected === 0 ? noFigure("oneCategory") : figure(1 - observed / expected);
}
