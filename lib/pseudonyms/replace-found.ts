import type { Swap } from "./swap";

/** A name that was found, and what stands for it. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: number;
  readonly replacement: string;
  /** What is left of a name that was begun in another line of its cell. */
  readonly rest?: true;
}

/** A text with what was found in it replaced; in text order, disjoint. */
export function replaceFound(text: string, all: readonly Found[]): { text: string; swaps: Swap[] } {
  let written = "";
  let from = 0;
  const swaps = all.map(({ start, end, name, replacement, rest }): Swap => {
    written += text.slice(from, start);
    const newStart = written.length;
    written += replacement;
    from = end;
    return { start, end, newStart, newEnd: written.length, name, ...(rest && { rest }) };
  });
  return { text: written + text.slice(from), swaps };
}
