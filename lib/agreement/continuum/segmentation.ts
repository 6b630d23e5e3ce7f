/**
 * A text cut into parts that leave nothing out: the sizes of the parts in order, in whole units such as sentences, each
 * more than 0.
 */
export type Segmentation = readonly number[];

/** Where parts end, without the end of the text: how many units stand before each boundary, ascending. */
export function boundariesOf(sizes: Segmentation): number[] {
  let place = 0;
  return sizes.slice(0, -1).map((size) => (place += size));
}

/** How many units there are; RangeError where two segmentations are not of one text. */
export function unitsOf(one: Segmentation, other: Segmentation): number {
  const [units, others] = [one, other].map((sizes) => sizes.reduce((sum, size) => sum + size, 0));
  if (units !== others) throw new RangeError(`Segmentations of ${units} and ${others} units.`);
  return units!;
}
