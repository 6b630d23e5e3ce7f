import type { ContinuumFigures } from "./agreement-view";
import { reasonWords } from "./coefficient-words";
import type { Figure, NoFigure } from "./figure";

export type ContinuumMeasure = Exclude<
  keyof ContinuumFigures,
  "samples" | "seed" | "precision" | "cuCoverage"
>;

interface MeasureWords {
  readonly measure: ContinuumMeasure;
  readonly name: string;
  readonly source: string;
  /** What it is, in one sentence. */
  readonly what: string;
}

/** The measures in the order in which they are shown. */
const continuumMeasures: readonly MeasureWords[] = [
  {
    measure: "uAlpha",
    name: "uα",
    source: "Krippendorff et al. 2016",
    what: "Alpha of the whole text: which of it is coded, and with which code.",
  },
  {
    measure: "uAlphaBinary",
    name: "|uα",
    source: "Krippendorff et al. 2016",
    what: "Alpha of what is coded and what is not, whatever the codes.",
  },
  {
    measure: "cuAlpha",
    name: "cuα",
    source: "Krippendorff et al. 2016",
    what: "Alpha of the codes alone, where passages of two coders overlap.",
  },
  {
    measure: "alphaU",
    name: "α-U",
    source: "Krippendorff 1995, 2004",
    what: "Alpha of where passages begin and end; it sees that one coder cut a passage in two.",
  },
  {
    measure: "gamma",
    name: "γ",
    source: "Mathet, Widlöcher & Métivier 2015",
    what: "How well passages can be paired by place and code, against passages drawn at random; they may overlap.",
  },
  {
    measure: "gammaCat",
    name: "γ-cat",
    source: "Mathet 2017",
    what: "As γ, of the codes of paired passages alone.",
  },
];

const ofCodesAlone: Partial<Record<NoFigure, string>> = {
  noUnits: "no passages of two coders overlap",
  oneCategory: "all passages that could be compared have one code",
};
const ofAllCodes: Partial<Record<NoFigure, string>> = {
  noUnits: "no document with text is finished by all of these coders",
  oneCategory:
    "chance leaves nothing to differ about: all of the text is coded alike, or one passage is all there is",
  nothingCoded: "nobody coded anything with these codes",
  overlap:
    "a coder gave passages that overlap different codes, which it does not allow: choose codes that do not overlap",
};

/** Why a measure has no value, as a sentence part that follows "because". */
export const sayNoMeasure = (measure: ContinuumMeasure, reason: NoFigure): string =>
  (measure === "cuAlpha" || measure === "gammaCat" ? ofCodesAlone[reason] : undefined) ??
  ofAllCodes[reason] ??
  reasonWords[reason];

/** A measure and its value or why there is none, in the order in which they are shown. */
export const listMeasures = (figures: ContinuumFigures): (MeasureWords & { readonly figure: Figure })[] =>
  continuumMeasures.map((words) => ({ ...words, figure: figures[words.measure] }));
