/** Items that are looked at without a pause, in which requests are answered. */
const pauseAfter = 1_000;

/** What `map` makes of all items, in their order; yields after so many of them, and not for the last. */
export function* mapInPieces<T, R>(
  items: readonly T[],
  map: (item: T) => readonly R[],
): Generator<undefined, R[]> {
  const made: R[] = [];
  for (const [at, item] of items.entries()) {
    if (at > 0 && at % pauseAfter === 0) yield;
    for (const each of map(item)) made.push(each);
  }
  return made;
}
