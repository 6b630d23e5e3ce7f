import { countOf } from "./count-of";

/**
 * What is lost with the thing that owns it, as a sentence without its full stop: "Its 2 attributes and link go with it",
 * "Its coding goes with it". Of one there is no number; what there is none of is not named. `always`: plurals that are
 * named without a number, at the end. Nothing to lose: "".
 */
export function describeGoing(
  counted: readonly (readonly [count: number, noun: string])[],
  always: readonly string[] = [],
): string {
  const some = counted.filter(([count]) => count > 0);
  const named = some.map(([count, noun]) => (count === 1 ? noun : countOf(count, noun)));
  if (named.length + always.length === 0) return "";
  const isOne = always.length === 0 && some.length === 1 && some[0]?.[0] === 1;
  return `Its ${list.format([...named, ...always])} ${isOne ? "goes" : "go"} with it`;
}

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
