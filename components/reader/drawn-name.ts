import { type ShownName, namesWithin } from "@/lib/pseudonyms/shown-name";
import type { Range } from "@/lib/shared/offset";

/** The name for which an element with `data-as` draws something; undefined where it is none of `names`. */
export function drawnName(drawn: HTMLElement, names: readonly ShownName[]): ShownName | undefined {
  const start = Number(drawn.querySelector<HTMLElement>("[data-s]")?.dataset.s);
  return namesWithin(names, { start, end: start + 1 })[0];
}

/**
 * Where a caret stands in a name and in a passage that has something of it: at the first offset that both have. What is drawn for a
 * name is one letter to the eye, so that at the edge nearer to the pointer one could be behind the passage already. Null where the
 * passage has nothing of the name.
 */
export function caretInBoth({ start, end }: ShownName, ranges: readonly Range[]): number | null {
  const over = ranges.find((range) => range.start < end && start < range.end);
  return over === undefined ? null : Math.max(start, over.start);
}
