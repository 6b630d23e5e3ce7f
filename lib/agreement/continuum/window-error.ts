import { type Figure, quotient } from "../figure";
import { boundariesOf, type Segmentation, unitsOf } from "./segmentation";

/** Half the mean part of the reference, rounded, at least 2. */
function windowOf(reference: Segmentation, units: number): number {
  return Math.max(2, Math.round(units / reference.length / 2));
}

/** By place from 0 up to the number of units: how many boundaries stand before it or at it. */
function countBoundaries(sizes: Segmentation, units: number): Int32Array {
  const counts = new Int32Array(units + 1);
  for (const place of boundariesOf(sizes)) counts[place] = 1;
  for (let place = 1; place <= units; place += 1) counts[place]! += counts[place - 1]!;
  return counts;
}

function windowError(
  hypothesis: Segmentation,
  reference: Segmentation,
  differ: (found: number, expected: number) => boolean,
): Figure {
  const units = unitsOf(hypothesis, reference);
  const window = windowOf(reference, units);
  const found = countBoundaries(hypothesis, units);
  const expected = countBoundaries(reference, units);
  let wrong = 0;
  for (let start = 0; start < units - window; start += 1) {
    const within = (counts: Int32Array) => counts[start + window]! - counts[start]!;
    if (differ(within(found), within(expected))) wrong += 1;
  }
  return quotient(wrong, Math.max(0, units - window), "noUnits");
}

/**
 * The share of windows in which a hypothesis has another number of boundaries than the reference (Pevzner & Hearst 2002);
 * 0 for equal ones. A window is half the reference's mean part, rounded, at least 2. "noUnits" for a text no longer than
 * a window. RangeError for segmentations of different sizes.
 */
export const windowDiff = (hypothesis: Segmentation, reference: Segmentation): Figure =>
  windowError(hypothesis, reference, (found, expected) => found !== expected);

/** P_k, as `windowDiff`, of windows whose ends are in one part by one and in two by the other (Beeferman, Berger & Lafferty 1999). */
export const pk = (hypothesis: Segmentation, reference: Segmentation): Figure =>
  windowError(hypothesis, reference, (found, expected) => (found === 0) !== (expected === 0));
