import { type Result, fail, ok } from "@/lib/shared/result";
import { nameOfPage, type Page } from "@/lib/text/page";
import type { Rect } from "@/lib/text/page-runs";
import type { PassageDraft } from "./draft-passage";
import { flattenRegion, makeRegion } from "./region";

/** Why a rectangle cannot be a passage. */
export type RegionProblem = "outside-page" | "too-small";

/** Shorter sides than this, in points, are a slip of the hand. */
const shortest = 2;

/**
 * Makes the passage that a rectangle on a page is: no ranges and no words, its hull the page's beginning. Fails when a
 * side is under two points, or when the rectangle reaches outside the page by more than a tenth of a point.
 */
export function draftRegion(
  page: Pick<Page, "index" | "label" | "start" | "width" | "height">,
  rect: Rect,
): Result<PassageDraft, RegionProblem> {
  const slack = 0.1;
  if (rect.left < -slack || rect.top < -slack) return fail("outside-page");
  if (rect.right > page.width + slack || rect.bottom > page.height + slack) return fail("outside-page");
  if (rect.right - rect.left < shortest || rect.bottom - rect.top < shortest) return fail("too-small");
  return ok({
    ranges: [],
    region: flattenRegion(makeRegion(page, rect)),
    start: page.start,
    end: page.start,
    quotes: [],
    prefix: "",
    suffix: "",
    pages: [nameOfPage(page)],
  });
}
