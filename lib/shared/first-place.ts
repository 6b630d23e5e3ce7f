/**
 * The first place from 0 up to `count` of which something is true that is true of all after it, such as not to begin before
 * an offset in an ascending list; `count` where it is true of none. Asks about as often as `count` can be halved.
 */
export function firstPlace(count: number, isTrue: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
