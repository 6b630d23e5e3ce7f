/**
 * What is compared: characters or a kind of piece of the text, passages found by several, or whole documents, in which a code
 * is or is not ("document"), or is so many times ("frequency").
 */
export const agreementUnits = [
  "character",
  "sentence",
  "block",
  "given",
  "matched",
  "document",
  "frequency",
] as const;
export type AgreementUnit = (typeof agreementUnits)[number];

/**
 * The coefficient of the table and the heat maps; percent agreement stands beside each. Which of them a unit has:
 * `fittingCoefficients`.
 */
export const chosenCoefficients = [
  "alpha",
  "kappa",
  "ac1",
  "fleiss",
  "brennanPrediger",
  "holsti",
  "f1",
  "alphaRatio",
  "alphaInterval",
  "alphaOrdinal",
  "kappaQuadratic",
  "kappaLinear",
  "ac2Quadratic",
  "ac2Linear",
] as const;
export type ChosenCoefficient = (typeof chosenCoefficients)[number];

/** What agreement is computed from. Lists that are absent mean the default, which a later change of the project moves. */
export interface AgreementSetup {
  /** Layers; absent: all with codings or finished documents that are no suggestions. */
  readonly layerIds?: readonly string[] | undefined;
  /** One of the layers, whose codings the others' are held against. Absent, or not compared: none. */
  readonly standardId?: string | undefined;
  /** Absent: all. */
  readonly documentIds?: readonly string[] | undefined;
  /** Absent: all codes, or all top codes where sub-codes count with them. */
  readonly codeIds?: readonly string[] | undefined;
  /** Codings with a sub-code count as codings with each code above it that is compared. */
  readonly withSubCodes: boolean;
  readonly unit: AgreementUnit;
  /** For matched passages: percent of the longer one that two share at least, 1 to 100. */
  readonly overlap: number;
  readonly coefficient: ChosenCoefficient;
  /** Whether text that nobody coded counts as agreement; else a unit counts where at least one of the compared coded it. */
  readonly uncodedCounts: boolean;
}

export const defaultSetup: AgreementSetup = {
  withSubCodes: false,
  unit: "character",
  overlap: 90,
  coefficient: "alpha",
  uncodedCounts: true,
};

/** Which of the numbers is meant: of one code, of two coders, in one document; what is absent is not narrowed. */
export interface AgreementPlace {
  readonly codeId?: string | undefined;
  /** Two layers, in the order they are shown. */
  readonly pair?: readonly [string, string] | undefined;
  readonly documentId?: string | undefined;
}
