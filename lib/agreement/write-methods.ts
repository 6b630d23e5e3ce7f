import { countOf } from "@/lib/shared/count-of";
import type { ComparedView } from "./agreement-view";
import { nameCoefficient, unitWords } from "./coefficient-words";
import type { Figure } from "./figure";
import { sayCoefficient, sayPercent } from "./say-figure";

const listOf = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** Said wherever the consensus is compared: it is no coder of its own, and follows from what the coders coded. */
const sayConsensus =
  "The consensus was compared as if it were a further coder, although it was made from what the coders coded.";

/**
 * What a paper says of a comparison, from what was computed and in the order that reviewers ask for: who coded what, in
 * which units, what uncoded text counts as, which coefficient, how sure, by which software.
 */
export function writeMethods(view: ComparedView): string {
  return [
    sayMaterial(view),
    sayCounting(view),
    sayNumbers(view),
    ...sayStandard(view),
    `Computed with Excerpta ${view.version}.`,
  ].join(" ");
}

function sayMaterial({ layers, documentsOf, codesOf, leftOut }: ComparedView): string {
  const models = layers.filter(({ origin }) => origin === "model");
  const coders = layers.filter(({ kind }) => kind === "coder");
  const who = `${countOf(documentsOf.length, "document")} coded independently by ${countOf(coders.length, "coder")}`;
  const consensus = coders.length < layers.length ? [sayConsensus] : [];
  return [
    `Agreement was computed for ${countOf(codesOf.length, "code")} on ${who}.`,
    ...(models.length > 0
      ? [
          `Of these coders, ${listOf(models.map(({ name }) => name))} ${models.length === 1 ? "is a language model" : "are language models"}.`,
        ]
      : []),
    ...consensus,
    ...(leftOut.length > 0
      ? [
          `${countOf(leftOut.length, "document")} that not all coders had finished ${leftOut.length === 1 ? "was" : "were"} left out.`,
        ]
      : []),
  ].join(" ");
}

function sayCounting({ setup, units, uncodedShare }: ComparedView): string {
  const { one, many } = unitWords[setup.unit];
  const count = `${units.toLocaleString("en")} ${units === 1 ? one : many}`;
  if (setup.unit === "matched")
    return `Each of ${count} counts as agreed where the other coder gave the same code to a passage that shares at least ${setup.overlap} % of the longer of the two.`;
  const unit =
    setup.unit === "character"
      ? `The unit was the character, white space aside (${count})`
      : setup.unit === "document"
        ? `The unit was the document (${count}), a code being present or absent`
        : setup.unit === "frequency"
          ? `The unit was the document (${count}), rated with how many codings with a code a coder made in it, from 0 to the greatest number that any made with that code`
          : `The unit was the ${one} (${count}), which has a code where a coded passage covers at least half of it or most of that passage lies in it`;
  const uncoded =
    uncodedShare === null
      ? ""
      : setup.uncodedCounts
        ? `; ${sayPercent(uncodedShare)} of the units were coded by nobody and count as agreed`
        : "; units that nobody coded were left out";
  return `${unit}${uncoded}. Each code was compared by itself, ${setup.unit === "frequency" ? "as a number" : "as given or not"}${setup.withSubCodes ? ", sub-codes counting with their codes" : ""}.`;
}

function sayNumbers({ setup, layers, pooled, sets, codes, drawn, draws, seed }: ComparedView): string {
  const matched = setup.unit === "matched";
  const chosen = nameCoefficient(setup.coefficient, layers.length);
  const values = codes.flatMap(({ value }) => value.value ?? []);
  const undefinedCodes = codes.length - values.length;
  const over = matched
    ? "Kappa with chance 1 / number of codes (Brennan & Prediger 1981)"
    : `Krippendorff’s alpha ${setup.unit === "frequency" ? "for ratio data " : ""}(Krippendorff 2019), pooled over codes as 1 − ΣDo/ΣDe,`;
  const interval =
    pooled.interval === null
      ? ""
      : `, 95 % interval ${sayCoefficient(pooled.interval.low)} to ${sayCoefficient(pooled.interval.high)}`;
  const sentences = [
    pooled.value.value === null || pooled.agreement.value === null
      ? "No coefficient over all codes exists for this material."
      : `${over} was ${sayCoefficient(pooled.value.value)}${interval}; agreement was ${sayPercent(pooled.agreement.value)}.`,
  ];
  if (typeof sets?.jaccard.value === "number" && typeof sets.masi.value === "number")
    sentences.push(
      `With all codes of a unit as one value, alpha was ${sayCoefficient(sets.jaccard.value)} by Jaccard’s distance of two sets of codes (Jaccard 1901) and ${sayCoefficient(sets.masi.value)} by MASI’s (Passonneau 2006); the R script does not compute these again.`,
    );
  if (values.length > 0)
    sentences.push(
      `By code, ${matched ? "this kappa" : `${chosen.name} (${chosen.source})`} ranged from ${sayCoefficient(Math.min(...values))} to ${sayCoefficient(Math.max(...values))}${undefinedCodes > 0 ? `, and was undefined for ${countOf(undefinedCodes, "code")}` : ""}.`,
    );
  if (pooled.interval !== null)
    sentences.push(
      `Intervals are percentile bootstraps of ${draws.toLocaleString("en")} draws of ${drawn === "documents" ? "documents" : "stretches of text"} (seed ${seed}).`,
    );
  return sentences.join(" ");
}

function sayStandard({ against, layers }: ComparedView): string[] {
  if (against === null) return [];
  const { precision, recall, f1 } = against.all;
  const share = ({ value }: Figure) => (value === null ? "undefined" : sayPercent(value));
  const others = layers.filter((_, at) => at !== against.standard).map(({ name }) => name);
  return [
    `Against ${layers[against.standard]!.name} as the standard, over all codes, ${listOf(others)} had a precision of ${share(precision)}, a recall of ${share(recall)} and an F1 of ${share(f1)} (van Rijsbergen 1979; micro-averaged).`,
  ];
}
