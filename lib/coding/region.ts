import { nameOfPage, type Page } from "@/lib/text/page";
import type { Rect } from "@/lib/text/page-runs";

/** A rectangle on a page as printed that is coded instead of words. Points in page space, whole tenths. */
export interface Region extends Rect {
  /** Index of its page, from 0. */
  readonly page: number;
  /** Where its page begins in canonical text: its place in reading order. */
  readonly start: number;
}

const perPoint = 10;

const tenths = ({ left, top, right, bottom }: Rect): [number, number, number, number] => [
  Math.round(left * perPoint),
  Math.round(top * perPoint),
  Math.round(right * perPoint),
  Math.round(bottom * perPoint),
];

/** A region as it is stored: page, left, top, right, bottom; sides in tenths of a point. */
export const flattenRegion = (region: Region): number[] => [region.page, ...tenths(region)];

/** The region of such numbers; null for none, which is how a passage of words is stored. */
export function unflattenRegion(stored: readonly number[], start: number): Region | null {
  const [page, ...sides] = stored;
  if (page === undefined || sides.length !== 4) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = sides.map((side) => side / perPoint);
  return { page, start, left, top, right, bottom };
}

/** Page order, then from the top, then from the left; 0 for the same region. */
export function compareRegions(a: Region, b: Region): number {
  return a.page - b.page || a.top - b.top || a.left - b.left || a.bottom - b.bottom || a.right - b.right;
}

/** True when two regions share an area of the same page; those that only touch do not. */
export const regionsOverlap = (a: Region, b: Region): boolean =>
  a.page === b.page && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A rectangle on a page as a region: rounded to tenths of a point, sides put in order, cut to the page. */
export function makeRegion(page: Pick<Page, "index" | "start" | "width" | "height">, rect: Rect): Region {
  const within = (value: number, most: number) =>
    Math.round(Math.min(Math.max(0, value), Math.floor(most * perPoint) / perPoint) * perPoint) / perPoint;
  const [left, right] = [within(rect.left, page.width), within(rect.right, page.width)];
  const [top, bottom] = [within(rect.top, page.height), within(rect.bottom, page.height)];
  return {
    page: page.index,
    start: page.start,
    left: Math.min(left, right),
    top: Math.min(top, bottom),
    right: Math.max(left, right),
    bottom: Math.max(top, bottom),
  };
}

/** Where a rectangle stands on its page and how large it is, for those who do not see it; whole percent of the page. */
export function sayRectangle(rect: Rect, page: Pick<Page, "width" | "height">): string {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const [left, top] = [rect.left / page.width, rect.top / page.height];
  const [wide, high] = [(rect.right - rect.left) / page.width, (rect.bottom - rect.top) / page.height];
  return `${percent(left)} from the left, ${percent(top)} from the top, ${percent(wide)} wide, ${percent(high)} high`;
}

/** How a region is called where its picture cannot be shown: "Region, p. 3". */
export const citeRegion = (page: string): string => (page === "" ? "Region" : `Region, p. ${page}`);

/** The same, of a region whose document's pages are at hand. */
export function describeRegion(region: Region, pages: readonly Pick<Page, "index" | "label">[]): string {
  const page = pages[region.page];
  return citeRegion(page === undefined ? "" : nameOfPage(page));
}
