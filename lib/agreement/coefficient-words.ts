import type { NoFigure } from "./figure";
import type { AgreementUnit, ChosenCoefficient } from "./setup";

interface CoefficientWords {
  readonly name: string;
  /** Where it was published. */
  readonly source: string;
  /** What it is, in one sentence. */
  readonly what: string;
}

/** A coefficient by the number of coders: some have another name for more than two. */
export function nameCoefficient(coefficient: ChosenCoefficient, coders: number): CoefficientWords {
  switch (coefficient) {
    case "alpha":
      return {
        name: "Krippendorff’s alpha",
        source: "Krippendorff 2019",
        what: "What differs within units, against what differs between any two; coders may be missing.",
      };
    case "kappa":
      return coders === 2
        ? {
            name: "Cohen’s kappa",
            source: "Cohen 1960",
            what: "Agreement beyond chance, chance made of each coder’s own use of the code.",
          }
        : {
            name: "Conger’s kappa",
            source: "Conger 1980",
            what: "Cohen’s kappa for more than two coders: chance made of each coder’s own use of the code.",
          };
    case "ac1":
      return {
        name: "Gwet’s AC1",
        source: "Gwet 2008",
        what: "Agreement beyond chance that stays steady where a code is rare.",
      };
    case "fleiss":
      return coders === 2
        ? {
            name: "Scott’s pi",
            source: "Scott 1955",
            what: "Agreement beyond chance, chance made of both coders’ use of the code together.",
          }
        : {
            name: "Fleiss’ kappa",
            source: "Fleiss 1971",
            what: "Agreement beyond chance, chance made of all coders’ use of the code together.",
          };
    case "brennanPrediger":
      return {
        name: "Brennan and Prediger’s kappa",
        source: "Brennan & Prediger 1981",
        what: "Agreement beyond chance, where by chance a unit is coded as often as not.",
      };
    case "holsti":
      return {
        name: "Holsti’s coefficient",
        source: "Holsti 1969",
        what: "Of all decisions of both coders, the share that is the same; percent agreement where both decided on all units. Not corrected for chance.",
      };
    case "f1":
      return {
        name: "F1",
        source: "Dice 1945; Hripcsak & Rothschild 2005",
        what: "Of all that a coder coded, the share that another coded, too; uncoded text does not count.",
      };
    case "alphaRatio":
      return {
        name: "Krippendorff’s alpha, ratio",
        source: "Krippendorff 2019",
        what: "Numbers differ by their proportion: one coding and two as much as ten and twenty, none from any other most.",
      };
    case "alphaInterval":
      return {
        name: "Krippendorff’s alpha, interval",
        source: "Krippendorff 2019",
        what: "Numbers differ by how far they are apart: none and two as much as ten and twelve.",
      };
    case "alphaOrdinal":
      return {
        name: "Krippendorff’s alpha, ordinal",
        source: "Krippendorff 2019",
        what: "Numbers differ by how many of all that were given lie between them: only their order counts.",
      };
    case "kappaQuadratic":
      return {
        name: "Weighted kappa, quadratic",
        source: "Cohen 1968; Fleiss & Cohen 1973",
        what: "Cohen’s kappa in which numbers that are near agree in part: large distances count most.",
      };
    case "kappaLinear":
      return {
        name: "Weighted kappa, linear",
        source: "Cohen 1968; Cicchetti & Allison 1971",
        what: "Cohen’s kappa in which numbers that are near agree in part, by their distance.",
      };
    case "ac2Quadratic":
      return {
        name: "Gwet’s AC2, quadratic",
        source: "Gwet 2014",
        what: "AC1 in which numbers that are near agree in part: large distances count most.",
      };
    case "ac2Linear":
      return {
        name: "Gwet’s AC2, linear",
        source: "Gwet 2014",
        what: "AC1 in which numbers that are near agree in part, by their distance.",
      };
  }
}

interface UnitWords {
  /** In a list of choices. */
  readonly name: string;
  readonly one: string;
  readonly many: string;
}

export const unitWords: Readonly<Record<AgreementUnit, UnitWords>> = {
  character: { name: "Characters", one: "character", many: "characters" },
  sentence: { name: "Sentences", one: "sentence", many: "sentences" },
  block: { name: "Paragraphs", one: "paragraph", many: "paragraphs" },
  given: { name: "Given passages", one: "given passage", many: "given passages" },
  matched: { name: "Matched passages", one: "coded passage", many: "coded passages" },
  document: { name: "Documents, present or not", one: "document", many: "documents" },
  frequency: { name: "Documents, frequency", one: "document", many: "documents" },
};

/** Why there is no number, as a sentence part that follows "because". */
export const reasonWords: Readonly<Record<NoFigure, string>> = {
  noUnits: "no unit was coded or passed over by two of these coders",
  oneCategory: "all units are of one kind: nobody used the code, or all used it everywhere",
  nothingCoded: "nobody used the code",
  partUndefined: "one of the numbers it is made of does not exist",
  overlap: "passages of one coder overlap, which this coefficient does not allow",
  missingRatings: "its formula needs all coders in all units",
  tooMany: "there are more than 4,000 different sets of codes to compare",
};
