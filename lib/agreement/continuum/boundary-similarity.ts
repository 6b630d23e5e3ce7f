import { type Figure, figure, noFigure } from "../figure";
import { compareBoundaries, costOf, usualReach } from "./boundary-edits";
import { type Segmentation, unitsOf } from "./segmentation";

/**
 * B = 1 - (misses + cost of near misses) / (misses + near misses + matches) (Fournier 2013); from 0 to 1, symmetric.
 * "nothingCoded" where neither has a boundary. RangeError for segmentations of different sizes.
 */
export function boundarySimilarity(one: Segmentation, other: Segmentation, reach = usualReach): Figure {
  unitsOf(one, other);
  const edits = compareBoundaries(one, other, reach);
  const boundaries = edits.matches + edits.nearMisses.length + edits.misses;
  return boundaries === 0 ? noFigure("nothingCoded") : figure(1 - costOf(edits, reach) / boundaries);
}

/**
 * S = 1 - (misses + cost of near misses) / places where a boundary could be (Fournier & Inkpen 2012). Near 1 wherever
 * boundaries are rare. "noUnits" where there is no such place. RangeError for segmentations of different sizes.
 */
export function segmentationSimilarity(one: Segmentation, other: Segmentation, reach = usualReach): Figure {
  const places = unitsOf(one, other) - 1;
  const edits = compareBoundaries(one, other, reach);
  return places < 1 ? noFigure("noUnits") : figure(1 - costOf(edits, reach) / places);
}
