/**
 * What was given out to be coded, as the flat ranges of passages: null where it is the whole text, of several rounds what all of them
 * gave. A round that gave none gave the whole text.
 */
export function shareGiven(
  rounds: readonly (readonly (readonly number[])[])[],
): readonly (readonly number[])[] | null {
  const [first, ...rest] = rounds.filter((passages) => passages.length > 0);
  if (first === undefined) return null;
  const names = rest.map((passages) => new Set(passages.map((ranges) => ranges.join())));
  return first.filter((ranges) => names.every((each) => each.has(ranges.join())));
}
