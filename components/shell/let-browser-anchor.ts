import type { Virtualizer } from "@tanstack/react-virtual";

/**
 * Leaves it to the browser, where it can, to hold what is read in its place while rows above turn out higher or
 * lower than estimated. A scroller that is moved by script meanwhile gives up scrolling by key or wheel where it is.
 * The rows must lie in the flow of the page, with elements of their own in the place of those that are left out.
 */
export function letBrowserAnchor<List extends Element, Row extends Element>(
  virtualizer: Virtualizer<List, Row>,
): void {
  if (CSS.supports("overflow-anchor", "auto")) {
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }
}
