/** The largest weight: the code stands here as strongly as it can. */
export const weightLimit = 100;

/** How strongly a code stands on a passage: a whole number from 0 to 100; absent or null where its coder has not said. */
export type Weight = number | null | undefined;

/** The higher of two weights; any is higher than none, and of two that are not there none. */
export function heavier(a: Weight, b: Weight): number | null {
  if (typeof a !== "number") return b ?? null;
  return typeof b === "number" ? Math.max(a, b) : a;
}

/** A weight as somebody typed it: null for nothing, undefined for what is no whole number from 0 to 100. */
export function readWeight(typed: string): Weight {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d{1,3}$/.test(text) && Number(text) <= weightLimit ? Number(text) : undefined;
}
