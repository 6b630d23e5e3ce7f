/** Some of the compared coders, by their places ascending, and how many documents all of these have finished. */
export interface FewerCoders {
  readonly coders: readonly number[];
  readonly documents: number;
}

/** So many are offered at most. */
const most = 3;

/**
 * Coders, two at least, who together have finished more documents than all have, by the places of who has finished each
 * document: first those with most documents, of these those with most coders. Of coders whose documents more coders have
 * finished, too, only the latter are offered.
 */
export function offerFewerCoders(finished: readonly (readonly number[])[], coders: number): FewerCoders[] {
  const count = (some: readonly number[]) =>
    finished.filter((own) => some.every((coder) => own.includes(coder))).length;
  const everybody = Array.from({ length: coders }, (_, coder) => coder);
  const now = count(everybody);
  const without = everybody.map((left) => everybody.filter((coder) => coder !== left));
  const sets = new Map([...finished, ...without].map((some) => [some.join(), some]));
  const offered = [...sets.values()]
    .filter((some) => some.length >= 2 && some.length < coders)
    .map((some) => ({ coders: some, documents: count(some) }))
    .filter(({ documents }) => documents > now);
  const isWithin = (one: FewerCoders, other: FewerCoders) =>
    one.coders.length < other.coders.length && one.coders.every((coder) => other.coders.includes(coder));
  return offered
    .filter((one) => !offered.some((other) => isWithin(one, other) && other.documents === one.documents))
    .sort((a, b) => b.documents - a.documents || b.coders.length - a.coders.length)
    .slice(0, most);
}
