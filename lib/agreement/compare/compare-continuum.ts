import { alphaU, unitDisagreement } from "../continuum/alpha-u";
import type { Continuum } from "../continuum";
import { computeGamma } from "../continuum/gamma";
import { cuAlpha, cuCoverage, kuAlpha, kuCoverage, uAlpha, uAlphaBinary } from "../continuum/u-alpha";
import { measureUnits, type UnitLengths } from "../continuum/unit-lengths";
import type { ContinuumFigures } from "../agreement-view";
import { type Figure, noFigure } from "../figure";
import { admitDocuments, type LeftOut } from "../units/admit-documents";
import type { CodedDocument, ComparedCodes } from "../units/coded-document";
import { joinContinua, layContinuum } from "../units/lay-continuum";
import { measureText } from "../units/measure-text";
import { placePassages } from "../units/place-passages";
import type { Study } from "./compare-study";

interface CodeOnContinuum {
  /** Of the code alone, as if there were no other: codes may overlap then. */
  readonly uAlpha: Figure;
  readonly alphaU: Figure;
  /** Of the code among the others; "overlap" as `cuAlpha`. */
  readonly kuAlpha: Figure;
  readonly kuCoverage: Figure;
  readonly gammaK: Figure;
}

interface ContinuumComparison {
  /** Of all codes in one: "overlap" where a coder gave overlapping passages different codes. */
  readonly uAlpha: Figure;
  readonly cuAlpha: Figure;
  readonly cuCoverage: Figure;
  /** Of what is coded and what is not, with any of the codes. */
  readonly uAlphaBinary: Figure;
  readonly alphaU: Figure;
  readonly gamma: Figure;
  readonly gammaCat: Figure;
  readonly disorders: ReturnType<typeof computeGamma>["disorders"];
  /** In the order of codes. */
  readonly codes: readonly CodeOnContinuum[];
  readonly leftOut: readonly LeftOut[];
}

/** Stretches as having all one code; only those with `code`, where one is given. */
const asOneCode = ({ layers, ...rest }: Continuum, code?: number): Continuum => ({
  ...rest,
  layers: layers.map((layer) =>
    layer.flatMap((each) => (code === undefined || each.code === code ? [{ ...each, code: 0 }] : [])),
  ),
});

/**
 * The measures of what coders cut out themselves, on the documents that all of them finished, one after another as one
 * continuum of characters that are not white space. `samples`: continua drawn by `seed` for gamma.
 */
export function compareContinuum(
  documents: readonly CodedDocument[],
  codes: ComparedCodes,
  options: { readonly seed: number; readonly samples: number },
): ContinuumComparison {
  const { admitted, leftOut } = admitDocuments(documents);
  const continuum = joinContinua(
    admitted.map((document) => {
      const measure = measureText(document.text, document.given?.flat() ?? null);
      return layContinuum(placePassages(document, codes, measure), measure);
    }),
  );
  const lengths = measureUnits(continuum, codes.length);
  const ofAll = (measure: (lengths: UnitLengths) => Figure): Figure =>
    lengths === null ? noFigure("overlap") : measure(lengths);
  const disagreements = codes.map((_, code) => unitDisagreement(continuum, code));
  const { gamma, gammaCat, gammaK, disorders } = computeGamma(continuum, codes.length, options);
  return {
    uAlpha: ofAll(uAlpha),
    cuAlpha: ofAll(cuAlpha),
    cuCoverage: ofAll(cuCoverage),
    uAlphaBinary: uAlphaBinary(measureUnits(asOneCode(continuum), 1)!),
    alphaU: alphaU(disagreements),
    gamma,
    gammaCat,
    disorders,
    codes: codes.map((_, code) => ({
      uAlpha: uAlpha(measureUnits(asOneCode(continuum, code), 1)!),
      alphaU: alphaU([disagreements[code]!]),
      kuAlpha: ofAll((all) => kuAlpha(all, code)),
      kuCoverage: ofAll((all) => kuCoverage(all, code)),
      gammaK: gammaK[code]!,
    })),
    leftOut,
  };
}

/** By which seed, and how many continua are drawn for gamma: both are told with it, and the precision that they lead to. */
const drawn = { seed: 20_150_901, samples: 30 };

/** The measures of the whole codebook, as they are shown. */
export function compareStudyContinuum({
  documents,
  codes,
}: Pick<Study, "documents" | "codes">): ContinuumFigures {
  const {
    uAlpha: ofAll,
    codes: _codes,
    leftOut: _leftOut,
    disorders,
    ...figures
  } = compareContinuum(documents, codes, drawn);
  return { uAlpha: ofAll, ...figures, precision: disorders?.precision ?? null, ...drawn };
}
