import { firstPlace } from "@/lib/shared/first-place";
import type { Continuum, Stretch } from "../continuum";
import { type Figure, figure, noFigure } from "../figure";
import { gap, partition, type Section } from "./partition";

/** Of one code, or summed over several: D_o and D_e; null without text, coders or units. */
export interface UnitDisagreement {
  readonly observed: number;
  readonly expected: number;
}

/** The stretches of one code as each coder's continuum of units and gaps; those that overlap are one unit. */
function partitionCode({ begin, length, layers }: Continuum, code: number): Section[][] {
  const own = (layer: readonly Stretch[]) => layer.filter((stretch) => stretch.code === code);
  return layers.map((layer) => partition(own(layer), begin, length) ?? []);
}

/** (b - b')² + (e - e')² of two units that overlap; a unit's squared length where the other has a gap around it. */
function differenceOf(one: Section, other: Section): number {
  if (one.value !== gap && other.value !== gap)
    return (one.start - other.start) ** 2 + (one.end - other.end) ** 2;
  const [unit, around] = one.value === gap ? [other, one] : [one, other];
  const inside = unit.value !== gap && around.start <= unit.start && unit.end <= around.end;
  return inside ? (unit.end - unit.start) ** 2 : 0;
}

/** Σ of differences over the sections of two coders that overlap. */
function sumDifferences(first: readonly Section[], second: readonly Section[]): number {
  let total = 0;
  for (let one = 0, other = 0; one < first.length && other < second.length;) {
    total += differenceOf(first[one]!, second[other]!);
    const [oneEnd, otherEnd] = [first[one]!.end, second[other]!.end];
    if (oneEnd <= otherEnd) one += 1;
    if (otherEnd <= oneEnd) other += 1;
  }
  return total;
}

/** `Σ (gap - l + 1)` over gaps of at least l, for many l: gaps sorted, summed from the longest on. */
function sumRoom(gaps: readonly number[]): (l: number) => number {
  const sorted = Float64Array.from(gaps).sort();
  const fromHere = new Float64Array(sorted.length + 1);
  for (let at = sorted.length - 1; at >= 0; at -= 1) fromHere[at] = fromHere[at + 1]! + sorted[at]!;
  return (l) => {
    const first = firstPlace(sorted.length, (at) => sorted[at]! >= l);
    return fromHere[first]! - (sorted.length - first) * (l - 1);
  };
}

/**
 * Observed and expected disagreement about where one code begins and ends (Krippendorff 1995, corrected 2004), whole
 * characters. D_o = Σ over ordered pairs of coders and overlapping sections of their differences / (m (m - 1) L²);
 * D_e = (2 / L) Σ over units of [(N - 1)(2 l³ - 3 l² + l) / 3 + l² Σ over gaps ≥ l of (gap - l + 1)]
 * / (m L (m L - 1) - Σ l (l - 1)). Null without text, with fewer than two coders, or where nobody gave the code. Sums are
 * of positive numbers only, so that those past 2⁵³ lose no more than their last digits.
 */
export function unitDisagreement(continuum: Continuum, code: number): UnitDisagreement | null {
  const { length, layers } = continuum;
  const coders = layers.length;
  const partitions = partitionCode(continuum, code);
  const sizes = (wanted: (section: Section) => boolean): number[] =>
    partitions
      .flat()
      .filter(wanted)
      .map(({ start, end }) => end - start);
  const units = sizes(({ value }) => value !== gap);
  if (length === 0 || coders < 2 || units.length === 0) return null;
  let apart = 0;
  for (let one = 0; one < coders; one += 1)
    for (let other = one + 1; other < coders; other += 1)
      apart += 2 * sumDifferences(partitions[one]!, partitions[other]!);
  const roomFor = sumRoom(sizes(({ value }) => value === gap));
  let chance = 0;
  let selfPairs = 0;
  for (const l of units) {
    chance += ((units.length - 1) * l * (2 * l - 1) * (l - 1)) / 3 + l * l * roomFor(l);
    selfPairs += l * (l - 1);
  }
  const places = coders * length;
  return {
    observed: apart / (coders * (coders - 1) * length ** 2),
    expected: ((2 / length) * chance) / (places * (places - 1) - selfPairs),
  };
}

/**
 * α_U = 1 - Σ D_o / Σ D_e over codes, of one or several; those that nobody gave have none. It sees when one coder cut a
 * unit in two; with more than two coders `uAlpha` has taken its place. "nothingCoded" where there is nothing to compare,
 * "oneCategory" where chance leaves no other units.
 */
export function alphaU(disagreements: readonly (UnitDisagreement | null)[]): Figure {
  let observed = 0;
  let expected = 0;
  let units = false;
  for (const each of disagreements) {
    if (each === null) continue;
    units = true;
    observed += each.observed;
    expected += each.expected;
  }
  if (!units) return noFigure("nothingCoded");
  return expected === 0 ? noFigure("oneCategory") : figure(1 - observed / expected);
}
