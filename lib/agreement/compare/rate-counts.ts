import { notRated } from "../ratings";
import type { ComparedDocument } from "./compared-piece";
import type { RatedCode } from "./rate-code";

/**
 * Documents as units, each rated with how many codings with a code a coder made in it. A category is a number, from 0 up to
 * `most`. Who has not finished a document has not rated it. `codedOnly`: only documents count in which somebody gave any of
 * the compared codes. The group of a unit is as for `rateCode`.
 */
export function rateCounts(
  documents: readonly ComparedDocument[],
  code: number,
  coders: number,
  { most, codedOnly }: { readonly most: number; readonly codedOnly: boolean },
  groupOf: (document: number, piece: number) => number,
): RatedCode {
  const values: number[] = [];
  const groups: number[] = [];
  documents.forEach(({ finished, counts, pieces }, document) => {
    if (codedOnly && pieces.every(({ coded }) => coded === 0)) return;
    for (let coder = 0; coder < coders; coder += 1)
      values.push(finished[coder] === true ? counts![code]![coder]! : notRated);
    groups.push(groupOf(document, 0));
  });
  return {
    ratings: { units: groups.length, coders, categories: 1 + most, values: Int32Array.from(values) },
    groupOf: Int32Array.from(groups),
  };
}

/** By code: the greatest number that any coder gave it in a document. */
export const greatestCounts = (documents: readonly ComparedDocument[], codes: number): number[] =>
  Array.from({ length: codes }, (_, code) =>
    documents.reduce((most, { counts }) => Math.max(most, ...counts![code]!), 0),
  );
