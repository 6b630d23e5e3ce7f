import { groupBy } from "@/lib/shared/group-by";
import { compareStretches, type Stretch } from "../continuum";

/** The first difference of two lists of numbers, as a sorting function tells it; of equal ones the shorter comes first. */
function compareNumbers(one: readonly number[], other: readonly number[]): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) if (one[at] !== other[at]) return one[at]! - other[at]!;
  return one.length - other.length;
}

const placesOf = (stretches: readonly Stretch[]): number[] =>
  stretches.flatMap(({ start, end }) => [start, end]);

/**
 * Layers in an order, and codes by numbers, that follow from what is coded where alone: whatever was drawn at random for
 * them does not depend on how coders and codes were ordered or named. Codes come by how often they are used, then by
 * where; layers by where their stretches are, then by codes. `codeOf[canonical code]` is the code given.
 */
export function orderCanonically(layers: readonly (readonly Stretch[])[]): {
  readonly layers: Stretch[][];
  readonly codeOf: readonly number[];
} {
  const uses = groupBy(layers.flat().sort(compareStretches), ({ code }) => code);
  const codeOf = [...uses]
    .map(([code, stretches]) => ({ code, places: placesOf(stretches) }))
    .sort((a, b) => b.places.length - a.places.length || compareNumbers(a.places, b.places))
    .map(({ code }) => code);
  const numbers = new Map(codeOf.map((code, number) => [code, number]));
  const renamed = layers.map((layer) =>
    layer.map((stretch) => ({ ...stretch, code: numbers.get(stretch.code)! })).sort(compareStretches),
  );
  const keys = new Map(
    renamed.map((layer) => [layer, [...placesOf(layer), ...layer.map(({ code }) => code)]]),
  );
  return { layers: renamed.sort((a, b) => compareNumbers(keys.get(a)!, keys.get(b)!)), codeOf };
}
