import fc from "fast-check";
import type { Continuum, Stretch } from "../continuum";

/** A coder's units without overlaps, some of them touching, within the first 60 characters. */
const layer = (codes: number): fc.Arbitrary<Stretch[]> =>
  fc
    .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 }), fc.nat(codes - 1)), { maxLength: 6 })
    .map((units) => {
      let place = 0;
      return units.map(([before, size, code]) => {
        const start = place + before;
        place = start + size;
        return { start, end: place, code };
      });
    });

/** Continua of 60 characters in which nobody's stretches overlap. */
export const arbitraryContinuum = (coders: number, codes: number): fc.Arbitrary<Continuum> =>
  fc
    .array(layer(codes), { minLength: coders, maxLength: coders })
    .map((layers) => ({ begin: 0, length: 60, layers }));

/** The same with coders in reverse, and codes renamed to be so, too. */
export const turnAround = ({ layers, ...rest }: Continuum, codes: number): Continuum => ({
  ...rest,
  layers: layers.map((own) => own.map((each) => ({ ...each, code: codes - 1 - each.code }))).reverse(),
});
