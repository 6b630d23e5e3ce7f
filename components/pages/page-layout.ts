import type { Page } from "@/lib/text/page";

/** Pixels between two pages, and above the first. */
const pageGap = 14;

/** Where the pages stand in the scrolled content, in pixels. */
export interface PageLayout {
  /** Pixels per point. */
  readonly scale: number;
  /** Of each page, from the top of the content. */
  readonly tops: readonly number[];
  /** Of the widest page. */
  readonly width: number;
  readonly height: number;
}

/** Stacks pages one under another at a scale, so that each has its place before anything of it is painted. */
export function layOutPages(pages: readonly Pick<Page, "width" | "height">[], scale: number): PageLayout {
  const tops: number[] = [];
  let [top, width] = [pageGap, 0];
  for (const page of pages) {
    tops.push(top);
    top += page.height * scale + pageGap;
    width = Math.max(width, page.width * scale);
  }
  return { scale, tops, width, height: top };
}

/** The page that stands at a height of the content, or the last above it; 0 above all of them. */
export function pageAtHeight({ tops }: Pick<PageLayout, "tops">, y: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle]! <= y) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Scales that buttons and keys go through, as shares of the printed size at 96 pixels an inch. */
const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** Pixels per point where a page has its printed size. */
export const printedScale = 96 / 72;

/** The next larger or smaller scale; the same at the ends. */
export function stepScale(scale: number, direction: 1 | -1): number {
  const share = scale / printedScale;
  const larger = steps.find((step) => step > share * 1.01);
  const smaller = steps.findLast((step) => step < share * 0.99);
  return ((direction === 1 ? larger : smaller) ?? share) * printedScale;
}

/** A wider page than this is hard to read line by line, in pixels. */
const widestFit = 940;

/** Pages smaller than a sheet, and small pictures, are not blown up further. */
const largestFit = 2 * printedScale;

/** The scale at which the widest page fills a width in pixels; never larger than reads well, nor twice its printed size. */
export function fitScale(pages: readonly Pick<Page, "width">[], width: number): number {
  const widest = pages.reduce((most, page) => Math.max(most, page.width), 1);
  return Math.max(0.1, Math.min(width / widest, widestFit / widest, largestFit));
}

/** The index of the page that is called so; exact labels first, then numbers in the file from 1. -1 for none. */
export function findPage(pages: readonly Pick<Page, "label">[], name: string): number {
  const wanted = name.trim().toLowerCase();
  const labelled = pages.findIndex(({ label }) => label.toLowerCase() === wanted && label !== "");
  if (labelled !== -1) return labelled;
  const number = /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
  return number < pages.length ? number : -1;
}
