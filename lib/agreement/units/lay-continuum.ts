import { compareStretches, type Continuum, type Stretch } from "../continuum";
import type { PlacedPassage } from "../placed-passage";
import type { TextMeasure } from "./measure-text";

/**
 * Placed passages as a continuum, in the characters of their measure. Each piece of a passage is a stretch of its own; two
 * passages of a coder stay two, also where they touch.
 */
export function layContinuum(
  passages: readonly (readonly PlacedPassage[])[],
  { length }: TextMeasure,
): Continuum {
  return {
    begin: 0,
    length,
    layers: passages.map((layer) =>
      layer
        .flatMap(({ pieces, code }) => pieces.map(({ start, end }): Stretch => ({ start, end, code })))
        .sort(compareStretches),
    ),
  };
}

/** Several continua, such as the documents of a study, as one after another; `layers` of all are of the same coders. */
export function joinContinua(continua: readonly Continuum[]): Continuum {
  const coders = continua[0]?.layers.length ?? 0;
  const layers: Stretch[][] = Array.from({ length: coders }, () => []);
  let length = 0;
  for (const continuum of continua) {
    const shift = length - continuum.begin;
    continuum.layers.forEach((layer, coder) => {
      for (const { start, end, code } of layer)
        layers[coder]!.push({ start: start + shift, end: end + shift, code });
    });
    length += continuum.length;
  }
  return { begin: 0, length, layers };
}
