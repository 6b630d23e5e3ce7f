import { hasCoded } from "../continuum/patterns";
import { notRated, type Ratings } from "../ratings";
import type { ComparedDocument } from "./compared-piece";

/** One code's ratings, of two categories: 0 not given, 1 given; and the number of the group that each unit belongs to. */
export interface RatedCode {
  readonly ratings: Ratings;
  readonly groupOf: Int32Array;
}

export type CountedUnits = "all" | "coded" | "given";

/**
 * A code as it was given in documents, as runs of units that the same coders gave it in the same piece. Who has not
 * finished a document has not rated it. `counted`: the units that count, all, those
 * that somebody gave any of the compared codes, or those that somebody gave this one. `groupOf`: of a piece, by the place of its document and its own.
 */
export function rateCode(
  documents: readonly ComparedDocument[],
  code: number,
  coders: number,
  counted: CountedUnits,
  groupOf: (document: number, piece: number) => number,
): RatedCode {
  const values: number[] = [];
  const times: number[] = [];
  const groups: number[] = [];
  documents.forEach(({ finished, pieces }, document) => {
    const add = (pattern: number, count: number, group: number) => {
      for (let coder = 0; coder < coders; coder += 1)
        values.push(finished[coder] === true ? hasCoded(pattern, coder) : notRated);
      times.push(count);
      groups.push(group);
    };
    pieces.forEach((piece, at) => {
      const group = groupOf(document, at);
      let rest = counted === "all" ? piece.size : counted === "coded" ? piece.coded : 0;
      for (const [pattern, count] of piece.codes.get(code) ?? []) {
        add(pattern, count, group);
        rest -= count;
      }
      if (counted !== "given" && rest > 0) add(0, rest, group);
    });
  });
  const ratings: Ratings = {
    units: times.length,
    coders,
    categories: 2,
    values: Int32Array.from(values),
    times: Float64Array.from(times),
  };
  return { ratings, groupOf: Int32Array.from(groups) };
}
