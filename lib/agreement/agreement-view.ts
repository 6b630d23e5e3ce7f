import type { Interval } from "./coefficients/bootstrap";
import type { Figure } from "./figure";
import type { AgreementSetup } from "./setup";

/** A layer that can be compared. */
export interface ComparedLayer {
  readonly id: string;
  readonly name: string;
  readonly kind: "coder" | "consensus";
  /** `model`: made by a language model, and labelled so wherever it is shown. */
  readonly origin: "person" | "model";
  readonly roundId: string;
  /** Whose it is, while they are a member; null for imported codings and those of who left. */
  readonly userId: string | null;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** A document that was not compared, and the names of the layers that have not finished it. */
export interface LeftOutDocument extends Titled {
  readonly unfinished: readonly string[];
}

/** Layers that have finished more documents together than all that are compared. */
interface FewerLayers {
  readonly layerIds: readonly string[];
  readonly documents: number;
}

/** Why a number may mislead. `value`: what is set beside it. */
export type Caution =
  /** Nearly all units are of one kind, so chance alone leaves little to agree about: AC1 is `value`. */
  | { readonly kind: "prevalence"; readonly value: number }
  /** The coders use the code unequally often, which raises kappa: Scott's pi is `value`. */
  | { readonly kind: "bias"; readonly value: number }
  /** Agreement is on what nobody coded: of what somebody coded `value` is agreed (F1). */
  | { readonly kind: "uncoded"; readonly value: number }
  /** So few codings, `value`, that the number would be another with one more. */
  | { readonly kind: "few"; readonly value: number };

/** What one code, or all together, come to. */
export interface Figures {
  readonly agreement: Figure;
  readonly value: Figure;
  /** Null where too little can be drawn, or `value` has none. */
  readonly interval: Interval | null;
  /** Null where units are numbers. */
  readonly f1: Figure | null;
}

/** Krippendorff's alpha of the sets of codes that coders gave units, by the distance of two sets. */
export interface SetAlphas {
  readonly jaccard: Figure;
  readonly masi: Figure;
}

/** What coders coded, held against a standard (van Rijsbergen 1979): of one code, or of all decisions on all codes. */
export interface StandardFigures {
  /** Of what they gave the code: the share that the standard has, too. */
  readonly precision: Figure;
  /** Of what the standard has with the code: the share that they gave it. */
  readonly recall: Figure;
  readonly f1: Figure;
}

/** Of a standard that is one of the layers. */
export interface AgainstStandard {
  /** Its place among the layers. */
  readonly standard: number;
  /** By code, of all other coders together. */
  readonly codes: readonly StandardFigures[];
  /** By coder, all codes together; the standard's own place is empty. */
  readonly coders: readonly (StandardFigures | null)[];
  readonly all: StandardFigures;
}

export interface CodeFigures extends Figures {
  readonly codeId: string;
  /** Share of ratings that gave the code, from 0 to 1; null without units. */
  readonly prevalence: number | null;
  /** Codings by coder, in the order of the coders, in the documents that were compared. */
  readonly uses: readonly number[];
  readonly cautions: readonly Caution[];
  /** The coefficient by pair of coders and by document, in their orders. */
  readonly pairs: readonly Figure[];
  readonly documents: readonly Figure[];
}

/** All that was computed. */
export interface Comparison {
  readonly codes: readonly CodeFigures[];
  /** Over all codes: `value` is Krippendorff's alpha (ratio where units are numbers), whatever the table shows. */
  readonly pooled: Figures;
  /** Null where units have no codes of their own: characters, matched passages and numbers. */
  readonly sets: SetAlphas | null;
  /** Null without a standard, and where units are numbers or matched passages. */
  readonly against: AgainstStandard | null;
  /** By document, in their order. */
  readonly pooledByDocument: readonly Pick<Figures, "agreement" | "value">[];
  /** By pair of coders. */
  readonly pooledByPair: readonly Pick<Figures, "agreement" | "value">[];
  /** What was compared, in units, and the share of it that nobody gave any of the codes; null for none. */
  readonly units: number;
  readonly uncodedShare: number | null;
  readonly seed: number;
  readonly draws: number;
  /** What was drawn again for the intervals. */
  readonly drawn: "documents" | "stretches";
}

/** What coders cut out of texts themselves, all codes together. */
export interface ContinuumFigures {
  readonly uAlpha: Figure;
  readonly uAlphaBinary: Figure;
  readonly cuAlpha: Figure;
  /** The share of the text at which `cuAlpha` looks. */
  readonly cuCoverage: Figure;
  readonly alphaU: Figure;
  readonly gamma: Figure;
  readonly gammaCat: Figure;
  /** How many continua were drawn for gamma, by which seed. */
  readonly samples: number;
  readonly seed: number;
  /** The share of the expected disorder to which it is right, 19 times of 20; null where there is none. */
  readonly precision: number | null;
}

/** What a member is shown. */
export type AgreementView =
  /** They code blind now, or may not see others' layers. */
  | { readonly state: "blind"; readonly alone: boolean }
  | {
      readonly state: "nothing";
      readonly why: NothingToCompare;
      readonly layers: readonly ComparedLayer[];
      readonly leftOut: readonly LeftOutDocument[];
      readonly fewer: readonly FewerLayers[];
    }
  | ComparedView;

export interface ComparedView extends Comparison {
  readonly state: "compared";
  readonly setup: AgreementSetup;
  readonly layers: readonly ComparedLayer[];
  /** All pairs of places of `layers`, the smaller first. */
  readonly pairsOf: readonly (readonly [number, number])[];
  /** Those that all layers have finished. */
  readonly documentsOf: readonly Titled[];
  readonly codesOf: readonly { readonly id: string; readonly path: string; readonly color: string }[];
  readonly leftOut: readonly LeftOutDocument[];
  readonly fewer: readonly FewerLayers[];
  /** Of the software. */
  readonly version: string;
}

export type NothingToCompare =
  /** The project has nobody's codings, or of one coder only. */
  | "noLayers"
  | "oneLayer"
  | "noDocuments"
  | "noCodes"
  /** No document that all of the compared have finished; none of them has finished any. */
  | "noOverlap"
  | "nothingFinished"
  /** What was chosen is gone: layers, documents or codes of the set-up. */
  | "gone";

/** What can be chosen in a set-up. */
export interface AgreementChoices {
  readonly layers: readonly ComparedLayer[];
  /** The layers that are compared where none are named. */
  readonly usualLayerIds: readonly string[];
  readonly documents: readonly Titled[];
  readonly codes: readonly { readonly id: string; readonly path: string; readonly depth: number }[];
  /** By layer: the documents finished in it. */
  readonly finished: Readonly<Record<string, readonly string[]>>;
  /** Layers whose documents the one who looks may mark as finished. */
  readonly markable: readonly string[];
}
