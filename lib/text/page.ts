/** One page of a text as it was printed. Points, as the page is seen: cropped and turned. */
export interface Page {
  /** From 0, in the order of the file. */
  readonly index: number;
  /** As printed; "" when the file does not tell. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Half-open in canonical text, UTF-16 units; equal for a page without text. Starts never descend. */
  readonly start: number;
  readonly end: number;
}

/** What a page is called: its printed label, or its number in the file where it has none. */
export const nameOfPage = ({ label, index }: Pick<Page, "label" | "index">): string =>
  label === "" ? String(index + 1) : label;

/**
 * The position among `pages` of the page that holds an offset: the last that begins at or before it and has text, or
 * the first of all. An offset between two pages belongs to the one before it. -1 without pages.
 */
export function pageAt(pages: readonly Pick<Page, "start" | "end">[], offset: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  let at = low - 1;
  while (at > 0 && pages[at]!.start === pages[at]!.end) at -= 1;
  return Math.max(at, pages.length === 0 ? -1 : 0);
}
