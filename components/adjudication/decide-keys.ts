/** What keys do while differences are settled, in the order in which people are shown it. */
export const decideKeys = {
  both: "Enter",
  otherCode: "c",
  otherBoundaries: "r",
  neither: "n",
  postpone: "p",
  discuss: "d",
  why: "w",
  reopen: "o",
  next: "ArrowRight",
  previous: "ArrowLeft",
} as const;

/** The keys that accept the coding of the nth coder, from 0: its number, for the first two also A and B. */
export const acceptKeys = (index: number): readonly string[] => [String(index + 1), ...("ab"[index] ?? [])];
