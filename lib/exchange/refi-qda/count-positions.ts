/**
 * How another program counts places in a text: "standard" counts code points, as REFI-QDA says; "nvivo" counts UTF-16
 * units; "maxqda" counts code points in a text whose lines end in CR LF, which it counts as one. All three count a line
 * end as one.
 */
export const positionProfiles = ["standard", "nvivo", "maxqda"] as const;
export type PositionProfile = (typeof positionProfiles)[number];

/**
 * Positions of a text as a profile counts them: takes UTF-16 offsets of `text` (LF, no BOM), gives positions from 0.
 * Offsets inside of a surrogate pair count as its start. Linear in the text once, then logarithmic an offset.
 */
export function makePositionCounter(text: string, profile: PositionProfile): (offset: number) => number {
  if (profile === "nvivo") return (offset) => offset;
  const seconds: number[] = [];
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text.codePointAt(at)! > 0xffff) {
      seconds.push(at + 1);
      at += 1;
    }
  }
  return (offset) => offset - countUpTo(seconds, offset);
}

/** How many second halves of pairs begin before the offset, or at it: an offset there counts as its pair's start. */
function countUpTo(seconds: readonly number[], offset: number): number {
  let low = 0;
  let high = seconds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (seconds[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text as it stands in the profile's file: UTF-8 without BOM either way. */
export const textForProfile = (text: string, profile: PositionProfile): string =>
  profile === "maxqda" ? text.replaceAll("\n", "\r\n") : text;
