import type { CodeFigures, Comparison, Figures } from "../agreement-view";
import { bootstrap } from "../coefficients/bootstrap";
import { gwetAc1 } from "../coefficients/gwet-ac";
import { Redraws } from "../coefficients/redraws";
import { pickCoders } from "../coefficients/pick-coders";
import { evaluateAll } from "../coefficients/unit-vectors";
import type { Ratings } from "../ratings";
import type { AgreementSetup, AgreementUnit } from "../setup";
import { countCodings } from "../units/code-document";
import type { CodedDocument, ComparedCodes } from "../units/coded-document";
import { holdAgainst } from "./against-standard";
import type { ComparedDocument } from "./compared-piece";
import { groupPieces } from "./group-pieces";
import { listCautions } from "./list-cautions";
import { listPieces } from "./list-pieces";
import { matchedMeasures } from "./matched-measures";
import { codeMeasures, countMeasures, type Measures } from "./measures";
import { type CountedUnits, type RatedCode, rateCode } from "./rate-code";
import { greatestCounts, rateCounts } from "./rate-counts";
import { rateSetsOfPieces, setAlphas } from "./set-alphas";

/** How often an interval's units are drawn, and by which seed: both are told with every interval. */
const draws = 2_000;
const seed = 20_160_418;

/** Units of which each has the codes that were given to it. */
const unitsWithSets: readonly AgreementUnit[] = ["sentence", "block", "given", "document"];

/** What is compared, and how. All documents have at least two layers that finished them. */
export interface Study {
  readonly setup: Pick<AgreementSetup, "unit" | "overlap" | "coefficient" | "uncodedCounts">;
  /** Their ids are told apart by the caller: here a code is its place. */
  readonly codes: ComparedCodes;
  readonly codeIds: readonly string[];
  readonly documents: readonly CodedDocument[];
  readonly pairs: readonly (readonly [number, number])[];
  /** The place of the coder whom the others are held against; null for none. */
  readonly standard: number | null;
}

/** The ratings that all figures of a study come of, code by code; the group of a unit is the place of its document. */
export function rateStudy({ setup, codes, documents: given }: Study): RatedCode[] {
  const documents = given.map(withoutUnfinished);
  const compared = listCompared(documents, codes, setup);
  return rateAll(compared, codes.length, setup, (document) => document)(compared);
}

/** Rates some of all documents that are compared, code by code. */
function rateAll(
  all: readonly ComparedDocument[],
  codes: number,
  setup: Study["setup"],
  groupOf: (document: number, piece: number) => number,
): (some: readonly ComparedDocument[]) => RatedCode[] {
  const coders = all[0]?.finished.length ?? 0;
  const places = Array.from({ length: codes }, (_, code) => code);
  if (setup.unit === "frequency") {
    const most = greatestCounts(all, codes);
    const codedOnly = !setup.uncodedCounts;
    return (some) =>
      places.map((code) => rateCounts(some, code, coders, { most: most[code]!, codedOnly }, groupOf));
  }
  const counted: CountedUnits = setup.unit === "matched" ? "given" : setup.uncodedCounts ? "all" : "coded";
  return (some) => places.map((code) => rateCode(some, code, coders, counted, groupOf));
}

function chooseMeasures({ unit, coefficient }: Study["setup"], codes: number): Measures {
  if (unit === "matched") return matchedMeasures(codes);
  return unit === "frequency" ? countMeasures(coefficient) : codeMeasures(coefficient);
}

const listCompared = (
  documents: readonly CodedDocument[],
  codes: ComparedCodes,
  setup: Study["setup"],
): ComparedDocument[] =>
  documents.map((document) => ({
    finished: document.layers.map(({ finished }) => finished),
    pieces: listPieces(document, codes, setup),
    ...(setup.unit === "frequency" && { counts: countCodings(document, codes) }),
  }));

/** Computes all that the page of agreement shows. Figures are in the order of codes, documents and pairs given. */
export function compareStudy({
  setup,
  codes,
  codeIds,
  pairs,
  standard,
  documents: given,
}: Study): Comparison {
  const documents = given.map(withoutUnfinished);
  const coders = documents[0]?.layers.length ?? 0;
  const matched = setup.unit === "matched";
  const compared = listCompared(documents, codes, setup);
  const groups = groupPieces(compared);
  const redraws = new Redraws(seed, draws);
  const rate = rateAll(compared, codes.length, setup, groups.groupOf);
  const rated = rate(compared);
  const uses = countUses(documents, codes, coders);
  const measures = chooseMeasures(setup, codes.length);
  /** Figures of a part: of two of the coders, or of one document. */
  const narrow = (some: readonly Ratings[]) => {
    const { agreement, value } = measures.pool(some);
    return { pooled: { agreement, value }, codes: some.map((each) => evaluateAll(measures.value(each))) };
  };
  const byPair = pairs.map((pair) => narrow(rated.map(({ ratings }) => pickCoders(ratings, pair))));
  const byDocument = compared.map((each) => narrow(rate([each]).map(({ ratings }) => ratings)));
  const ofCode = ({ ratings, groupOf }: RatedCode, code: number): CodeFigures => {
    const coefficient = measures.value(ratings);
    const figures: Figures = {
      agreement: evaluateAll(measures.agreement(ratings)),
      value: evaluateAll(coefficient),
      interval: bootstrap(coefficient, redraws, { of: groupOf, count: groups.count }),
      f1: measures.f1 && evaluateAll(measures.f1(ratings)),
    };
    const prevalence = matched ? null : prevalenceOf(ratings);
    return {
      ...figures,
      codeId: codeIds[code]!,
      prevalence,
      uses: uses[code]!,
      cautions: matched
        ? []
        : listCautions({
            ...figures,
            ratings,
            coefficient: setup.coefficient,
            ac1: gwetAc1(ratings),
            prevalence,
            uses: uses[code]!.reduce((sum, count) => sum + count, 0),
          }),
      pairs: byPair.map((each) => each.codes[code]!),
      documents: byDocument.map((each) => each.codes[code]!),
    };
  };
  const sizes = compared.flatMap(({ pieces }) => pieces);
  const units = sizes.reduce((sum, { size }) => sum + size, 0);
  const coded = sizes.reduce((sum, piece) => sum + piece.coded, 0);
  return {
    codes: rated.map(ofCode),
    pooled: {
      ...measures.pool(rated.map(({ ratings }) => ratings)),
      interval: bootstrap(measures.poolByGroup(rated, groups.count), redraws),
    },
    sets: unitsWithSets.includes(setup.unit)
      ? setAlphas(rateSetsOfPieces(compared, codes.length, !setup.uncodedCounts))
      : null,
    against:
      standard === null || matched || setup.unit === "frequency"
        ? null
        : holdAgainst(
            rated.map(({ ratings }) => ratings),
            standard,
          ),
    pooledByDocument: byDocument.map(({ pooled }) => pooled),
    pooledByPair: byPair.map(({ pooled }) => pooled),
    units,
    uncodedShare: units === 0 || matched ? null : (units - coded) / units,
    seed,
    draws,
    drawn: groups.drawn,
  };
}

/** What is coded where somebody has not finished is not compared. */
const withoutUnfinished = (document: CodedDocument): CodedDocument => ({
  ...document,
  layers: document.layers.map((layer) => (layer.finished ? layer : { ...layer, codings: [] })),
});

/** The share of ratings that gave the code; null without any. */
function prevalenceOf({ units, coders, values, times }: Ratings): number | null {
  let [given, all] = [0, 0];
  for (let unit = 0, at = 0; unit < units; unit += 1)
    for (let coder = 0; coder < coders; coder += 1, at += 1) {
      if (values[at]! < 0) continue;
      all += times?.[unit] ?? 1;
      if (values[at]! > 0) given += times?.[unit] ?? 1;
    }
  return all === 0 ? null : given / all;
}

/** By code and coder: how many codings there are. */
function countUses(documents: readonly CodedDocument[], codes: ComparedCodes, coders: number): number[][] {
  const uses = codes.map(() => new Array<number>(coders).fill(0));
  for (const document of documents)
    countCodings(document, codes).forEach((counts, code) =>
      counts.forEach((count, coder) => (uses[code]![coder]! += count)),
    );
  return uses;
}
