import { describe, expect, it } from "vitest";
import { hasShared, readShared } from "@/lib/text/testing/shared-folder";
import { positiveAgreement } from "../coefficients/against-standard";
import { meanKappa, pooledKappa } from "../coefficients/code-summaries";
import { cohenKappa } from "../coefficients/cohen-kappa";
import { coincidencesOfTable } from "../coefficients/coincidences";
import { alphaOfCoincidences } from "../coefficients/krippendorff-alpha";
import { marginsOf } from "../coefficients/pair-table";
import type { Continuum, Stretch } from "../continuum";
import { type Figure, quotient } from "../figure";
import { type ContinuumDraw, makeContinuum } from "../testing/make-continuum";
import { joinContinua } from "../units/lay-continuum";
import { alphaU, unitDisagreement } from "./alpha-u";
import { boundarySimilarity, segmentationSimilarity } from "./boundary-similarity";
import { jaccardOfTable, tableOfPatterns } from "./character-table";
import { computeGamma } from "./gamma";
import { meanFigure } from "../mean-figure";
import type { PlacedPassage } from "../placed-passage";
import { countMatches, segmentAgreement, segmentKappa } from "./segment-agreement";
import { sweepPatterns } from "./sweep-patterns";
import { cuAlpha, cuCoverage, kuAlpha, kuCoverage, uAlpha, uAlphaBinary } from "./u-alpha";
import { measureUnits } from "./unit-lengths";
import { pk, windowDiff } from "./window-error";

type Segment = readonly [coder: number, start: number, end: number, code: string];
interface Placed {
  readonly begin?: number;
  readonly length: number;
  readonly segments: readonly Segment[];
}
interface Data extends Partial<Placed>, Partial<ContinuumDraw> {
  readonly masses?: readonly [number[], number[]];
  readonly documents?: readonly Placed[];
  readonly generator?: string;
}
interface Options {
  readonly code?: string;
  readonly document?: number;
  readonly documents?: "concatenated";
  readonly weighting?: "none" | "length";
  readonly threshold?: number;
  readonly denominator?: "longer";
  readonly codes?: number;
  readonly n_t?: number;
  readonly alpha?: number;
  readonly beta?: number;
  readonly delta_empty?: number;
  readonly sampler?: "statistical";
  readonly samples?: number;
}
interface Expected {
  readonly coefficient: string;
  readonly value: number | null;
  readonly tolerance: number;
  readonly options: Options;
}
interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly data: Data;
  readonly expected: readonly Expected[];
}

/** A record's data with its codes as numbers, and what is asked of them. */
interface Asked {
  readonly documents: readonly Continuum[];
  readonly continuum: Continuum;
  readonly masses: readonly [number[], number[]];
  readonly codes: number;
  /** -1 where none is asked for. */
  readonly code: number;
  readonly options: Options;
}

const codesAsked = ({ codes, code }: Asked) => (code >= 0 ? [code] : [...Array(codes).keys()]);
const lengths = ({ continuum, codes }: Asked) => measureUnits(continuum, codes)!;
const disagreement = ({ continuum, code }: Asked) => unitDisagreement(continuum, code);
const tableOf = (continuum: Continuum, codes: number, code: number) =>
  tableOfPatterns(sweepPatterns(continuum, codes).codes[code]!, 0, 1);
const table = ({ continuum, codes, code }: Asked) => tableOf(continuum, codes, code);
const tables = (asked: Asked) => codesAsked(asked).map((code) => table({ ...asked, code }));
const matches = ({ continuum, code, options }: Asked) => {
  expect(options.denominator).toBe("longer");
  const [first, second] = continuum.layers.map((layer) =>
    layer
      .filter((each) => code < 0 || each.code === code)
      .map((each): PlacedPassage => ({ code: each.code, pieces: [each], size: each.end - each.start })),
  );
  return countMatches(first!, second!, options.threshold);
};
const gamma = ({ continuum, codes, options }: Asked) => {
  const { alpha, beta, delta_empty: empty, sampler = "statistical", samples = 2 } = options;
  expect(sampler).toBe("statistical");
  return computeGamma(continuum, codes, {
    seed: 7,
    samples,
    costs: { alpha: alpha!, beta: beta!, empty: empty! },
  });
};

const coefficients: Readonly<Record<string, (asked: Asked) => Figure | number | null | undefined>> = {
  char_percent_agreement: (asked) => {
    const { equal, total } = marginsOf(table(asked));
    return quotient(equal, total, "noUnits");
  },
  char_cohen_kappa: (asked) => cohenKappa(table(asked)),
  char_f1: (asked) => positiveAgreement(table(asked), 1),
  char_jaccard: (asked) => jaccardOfTable(table(asked)),
  char_krippendorff_alpha: (asked) => alphaOfCoincidences(coincidencesOfTable(table(asked)), 2),
  char_mean_kappa: (asked) => meanKappa(tables(asked)).figure,
  char_pooled_kappa: (asked) => pooledKappa(tables(asked)),
  char_mean_kappa_documents: ({ documents, codes, code, options }) =>
    meanFigure(
      documents.map((each) => ({
        figure: cohenKappa(tableOf(each, codes, code)),
        weight: options.weighting === "length" ? each.length : 1,
      })),
    ).figure,
  u_alpha: (asked) => uAlpha(lengths(asked)),
  u_alpha_binary: (asked) => uAlphaBinary(lengths(asked)),
  cu_alpha: (asked) => cuAlpha(lengths(asked)),
  cu_coverage: (asked) => cuCoverage(lengths(asked)),
  ku_alpha: (asked) => kuAlpha(lengths(asked), asked.code),
  ku_coverage: (asked) => kuCoverage(lengths(asked), asked.code),
  alpha_u: (asked) => alphaU(codesAsked(asked).map((code) => disagreement({ ...asked, code }))),
  alpha_u_observed_disagreement: (asked) => disagreement(asked)?.observed,
  alpha_u_expected_disagreement: (asked) => disagreement(asked)?.expected,
  gamma: (asked) => gamma(asked).gamma,
  gamma_observed_disorder: (asked) => gamma(asked).disorders?.observed,
  segment_agreement: (asked) => segmentAgreement(matches(asked)),
  segment_kappa: (asked) => segmentKappa(matches(asked), asked.options.codes!),
  boundary_similarity: ({ masses, options }) => boundarySimilarity(...masses, options.n_t),
  segmentation_similarity: ({ masses, options }) => segmentationSimilarity(...masses, options.n_t),
  window_diff: ({ masses }) => windowDiff(...masses),
  pk: ({ masses }) => pk(...masses),
};

/** Options whose meaning is known here; another one would silently not be heeded. */
const known = new Set(
  "code document documents weighting threshold denominator codes n_t alpha beta delta_empty sampler samples".split(
    " ",
  ),
);

function layOut(
  { begin = 0, length, segments }: Placed,
  coders: number,
  names: readonly string[],
): Continuum {
  const layers = Array.from({ length: coders }, (_, coder) =>
    segments
      .filter(([own]) => own === coder)
      .map(([, start, end, code]): Stretch => ({ start, end, code: names.indexOf(code) }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.code - b.code),
  );
  return { begin, length, layers };
}

function ask({ data, expected }: Vector, options: Options): Asked {
  const generated = data.generator === "lcg-continuum" ? makeContinuum(data as ContinuumDraw) : null;
  const placed = data.documents ?? (data.segments ? [data as Placed] : []);
  const used = [
    ...(generated ? Array.from({ length: data.categories! }, (_, code) => String(code)) : []),
    ...placed.flatMap(({ segments }) => segments.map(([, , , code]) => code)),
    ...expected.flatMap((each) => each.options.code ?? []),
  ];
  const names = [...new Set(used)];
  const documents = generated ? [generated] : placed.map((each) => layOut(each, data.coders!, names));
  if (documents.length > 1 && options.documents === undefined && options.weighting === undefined)
    expect(options.document).toBeDefined();
  return {
    documents,
    continuum: options.document === undefined ? joinContinua(documents) : documents[options.document]!,
    masses: data.masses ?? [[], []],
    codes: names.length,
    code: options.code === undefined ? -1 : names.indexOf(options.code),
    options,
  };
}

const vectors = hasShared
  ? (JSON.parse(readShared("agreement/vectors.json")) as Vector[]).filter(({ kind }) => kind !== "coding")
  : [];

describe.skipIf(!hasShared)("published and made examples of ../shared/agreement, on the continuum", () => {
  it("are all there", () => {
    expect(vectors.length).toBeGreaterThanOrEqual(27);
    expect(vectors.map(({ kind }) => kind)).toEqual(vectors.map(() => "unitizing"));
  });

  for (const vector of vectors)
    it.each(vector.expected)(
      `${vector.id}: $coefficient $options`,
      ({ coefficient, value, tolerance, options }) => {
        const compute = coefficients[coefficient];
        if (compute === undefined) throw new Error(`No function for ${coefficient}.`);
        expect(Object.keys(options).filter((name) => !known.has(name))).toEqual([]);
        const found = compute(ask(vector, options));
        const number = typeof found === "object" && found !== null ? found.value : (found ?? null);
        if (value === null || number === null) expect(number).toBe(value);
        else expect(Math.abs(number - value)).toBeLessThanOrEqual(tolerance);
      },
    );
});
