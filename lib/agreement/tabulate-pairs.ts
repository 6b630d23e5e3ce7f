import type { Sheet } from "@/lib/exchange/sheet";
import { countPairs } from "./coefficients/pair-table";
import { listPairs } from "./coefficients/pick-coders";
import type { Ratings } from "./ratings";

interface RatedByDocument {
  readonly name: string;
  readonly ratings: Ratings;
  /** By unit: the place of its document. */
  readonly groupOf: Int32Array;
}

/**
 * The counts behind every number of two coders: a row for each code, document and pair of coders who both rated there, with
 * how many units both gave the code, the first alone, the second alone, and neither.
 */
export function tabulatePairs(
  codes: readonly RatedByDocument[],
  documents: readonly string[],
  coders: readonly string[],
): Sheet {
  const pairs = listPairs(coders.length);
  const rows = codes.flatMap(({ name, ratings, groupOf }) =>
    documents.flatMap((document, place) => {
      const own = pickUnits(ratings, (unit) => groupOf[unit] === place);
      return pairs.flatMap(([first, second]) => {
        const [neither, onlySecond, onlyFirst, both] = countPairs(own, first, second).counts;
        const counts = [both!, onlyFirst!, onlySecond!, neither!];
        return counts.some((count) => count > 0)
          ? [[name, document, coders[first]!, coders[second]!, ...counts]]
          : [];
      });
    }),
  );
  const headings = ["code", "document", "first", "second", "both", "only first", "only second", "neither"];
  return { title: "Pairs", columns: headings.map((heading) => ({ heading })), rows };
}

function pickUnits({ units, coders, categories, values, times }: Ratings, has: (unit: number) => boolean) {
  const chosen = Array.from({ length: units }, (_, unit) => unit).filter(has);
  return {
    units: chosen.length,
    coders,
    categories,
    values: Int32Array.from(
      chosen.flatMap((unit) => [...values.subarray(unit * coders, (unit + 1) * coders)]),
    ),
    ...(times && { times: Float64Array.from(chosen, (unit) => times[unit]!) }),
  };
}
