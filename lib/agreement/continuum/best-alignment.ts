import { firstPlace } from "@/lib/shared/first-place";
import type { Stretch } from "../continuum";
import { assignRows, type Choice } from "./assign-rows";
import { dissimilarity, type GammaCosts } from "./gamma-dissimilarity";

/** Units that are taken for the same one: of each coder at most one, at least one in all; undefined for none. */
export type Counterparts = readonly (Stretch | undefined)[];

interface Alignment {
  /** Each unit of each coder stands in one of these. */
  readonly groups: readonly Counterparts[];
  /** The sum of their disorders: of each the mean over pairs of coders, of which one with a missing unit costs Δ. */
  readonly disorder: number;
}

type Group = (Stretch | undefined)[];

const countPairs = (coders: number): number => (coders * (coders - 1)) / 2;

/** Σ over a group's units of d(unit, each) - Δ: what it costs a unit to stand there and not to be missing. */
function costOfJoining(unit: Stretch, group: Group, costs: GammaCosts): number {
  let cost = 0;
  for (const each of group) if (each !== undefined) cost += dissimilarity(unit, each, costs) - costs.empty;
  return cost;
}

/** Units are where something else could be their counterpart: the members of groups, by where they start. */
function indexMembers(groups: readonly Group[]) {
  const members = groups.flatMap((group, column) =>
    group.flatMap((unit) => (unit === undefined ? [] : [{ unit, column }])),
  );
  members.sort((a, b) => a.unit.start - b.unit.start);
  const starts = Float64Array.from(members, ({ unit }) => unit.start);
  const longest = members.reduce((most, { unit }) => Math.max(most, unit.end - unit.start), 0);
  return { members, starts, longest };
}

/** Groups with a unit near enough that joining may cost less than standing alone. */
function listChoices(
  units: readonly Stretch[],
  groups: readonly Group[],
  coders: number,
  costs: GammaCosts,
): Choice[][] {
  const { members, starts, longest } = indexMembers(groups);
  const alone = countPairs(coders) * costs.empty;
  const reach = costs.alpha === 0 ? Infinity : Math.sqrt((countPairs(coders) + 1) / costs.alpha);
  return units.map((unit) => {
    const size = unit.end - unit.start;
    const choices = new Map<number, number>();
    const from = unit.start - reach * (size + longest);
    const first = firstPlace(starts.length, (at) => starts[at]! >= from);
    for (let at = first; at < members.length; at += 1) {
      const { unit: other, column } = members[at]!;
      if (other.start - unit.start > reach * (size + longest)) break;
      const off = Math.abs(other.start - unit.start) + Math.abs(other.end - unit.end);
      if (off > reach * (size + other.end - other.start) || choices.has(column)) continue;
      const cost = costOfJoining(unit, groups[column]!, costs);
      if (cost < alone) choices.set(column, cost);
    }
    return Array.from(choices, ([column, cost]) => ({ column, cost: cost + (coders - 1) * costs.empty }));
  });
}

const newGroup = (coders: number): Group => Array.from({ length: coders }, () => undefined);

/** Puts a coder's units where together they cost least among groups that have none of theirs, or each by itself. */
function insertUnits(
  units: readonly Stretch[],
  coder: number,
  groups: Group[],
  costs: GammaCosts,
  coders: number,
) {
  const choices = listChoices(units, groups, coders, costs);
  const none = (countPairs(coders) + coders - 1) * costs.empty;
  const columns = assignRows(choices, groups.length, none);
  units.forEach((unit, row) => {
    const column = columns[row]!;
    const group = column === -1 ? newGroup(coders) : groups[column]!;
    if (column === -1) groups.push(group);
    group[coder] = unit;
  });
}

function sumDisorders(groups: readonly Group[], coders: number, costs: GammaCosts): number {
  let sum = 0;
  for (const group of groups) {
    sum += countPairs(coders) * costs.empty;
    group.forEach((unit, coder) => {
      if (unit !== undefined) sum += costOfJoining(unit, group.slice(coder + 1), costs);
    });
  }
  return sum / countPairs(coders);
}

/** Inserts coder after coder, then takes each out and inserts it anew as long as that helps. */
function alignFrom(
  order: readonly number[],
  layers: readonly (readonly Stretch[])[],
  costs: GammaCosts,
): Alignment {
  const coders = layers.length;
  let groups: Group[] = [];
  for (const coder of order) insertUnits(layers[coder]!, coder, groups, costs, coders);
  let disorder = sumDisorders(groups, coders, costs);
  for (let helps = coders > 2; helps;) {
    const tried = groups.map((group) => [...group]);
    let left = tried;
    for (const coder of order) {
      for (const group of left) group[coder] = undefined;
      left = left.filter((group) => group.some((unit) => unit !== undefined));
      insertUnits(layers[coder]!, coder, left, costs, coders);
    }
    const found = sumDisorders(left, coders, costs);
    helps = found < disorder - 1e-9;
    if (helps) [groups, disorder] = [left, found];
  }
  return { groups, disorder };
}

/**
 * Which units of the coders, at least two, are counterparts, so that the sum of disorders is least (Mathet, Widlöcher &
 * Métivier 2015). For two coders it is the least there is: an assignment. For more, which is an integer program there,
 * coder after coder is assigned to what is aligned already, then each anew to all others until nothing gets better; tried
 * with each coder first, the best is kept. Units are stretches that are not empty, by start.
 */
export function alignUnits(layers: readonly (readonly Stretch[])[], costs: GammaCosts): Alignment {
  const coders = layers.map((_, coder) => coder);
  const firsts = coders.length === 2 ? [0] : coders;
  return firsts
    .map((first) => alignFrom([first, ...coders.filter((coder) => coder !== first)], layers, costs))
    .reduce((best, each) => (each.disorder < best.disorder - 1e-9 ? each : best));
}
