import type { Page } from "@playwright/test";

/**
 * Targets in the page that are smaller than 24 by 24 pixels and have others too near (WCAG 2.2, 2.5.8): one is large
 * enough where a pointer meets it everywhere in such a square, or else where a circle of 24 pixels around its middle
 * meets no other target and no such circle. Left out are stripes beside the text: what is done with them is done with the
 * cards and with keys, too.
 */
export const listSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24;
    const selector =
      'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"], [role="button"], ' +
      '[role^="menuitem"], [role="option"], [role="treeitem"], [role="slider"], [role="separator"], [role="tab"], [class*="_toggle"]:has(svg), [class*="_tick"]';
    const inText = (element: Element) => getComputedStyle(element).display === "inline";
    /** A field is pressed at its label as well. */
    const rectsOf = (element: Element) =>
      [element, ...("labels" in element ? ((element.labels as NodeListOf<Element> | null) ?? []) : [])].map(
        (one) => one.getBoundingClientRect(),
      );
    const boxOf = (element: Element) => {
      const rects = rectsOf(element).filter(({ width, height }) => width > 0 && height > 0);
      if (rects.length === 0) return null;
      const [left, top] = [Math.min(...rects.map((r) => r.left)), Math.min(...rects.map((r) => r.top))];
      const [right, bottom] = [
        Math.max(...rects.map((r) => r.right)),
        Math.max(...rects.map((r) => r.bottom)),
      ];
      return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    type Box = NonNullable<ReturnType<typeof boxOf>>;
    const modal = document.querySelector('[aria-modal="true"]');
    const targets = [...document.querySelectorAll(selector)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || inText(element)) return [];
      if (getComputedStyle(element).pointerEvents === "none") return [];
      if (modal !== null && !modal.contains(element)) return [];
      const box = boxOf(element);
      const seen =
        box !== null && box.x > 0 && box.y > 0 && box.x < window.innerWidth && box.y < window.innerHeight;
      return seen ? [{ element, box }] : [];
    });
    const meets = (element: Element, x: number, y: number) => {
      const met = document.elementFromPoint(x, y);
      const label = met?.closest("label");
      return (
        met !== null &&
        (element.contains(met) || (label instanceof HTMLLabelElement && label.control === element))
      );
    };
    const isWhole = (element: Element, x: number, y: number) =>
      [-11.5, 0, 11.5].every((dx) => [-11.5, 0, 11.5].every((dy) => meets(element, x + dx, y + dy)));
    /** A square somewhere along the longer side. */
    const isLarge = ({ element, box }: { element: Element; box: Box }) => {
      if (box.right - box.left >= least && box.bottom - box.top >= least) return true;
      const along = box.bottom - box.top > least ? "y" : "x";
      const [from, to] = along === "y" ? [box.top, box.bottom] : [box.left, box.right];
      for (let at = from + least / 2; at <= Math.max(to - least / 2, from + least / 2); at += 4) {
        if (isWhole(element, along === "x" ? at : box.x, along === "y" ? at : box.y)) return true;
      }
      return isWhole(element, box.x, box.y);
    };
    const small = targets.filter((target) => !isLarge(target));
    const distance = ({ x, y }: Box, other: Box) =>
      Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom));
    const isCrowded = ({ element, box }: (typeof small)[number]) =>
      targets.some(
        (other) =>
          other.element !== element &&
          !other.element.contains(element) &&
          !element.contains(other.element) &&
          (distance(box, other.box) < least / 2 ||
            (small.includes(other) && Math.hypot(box.x - other.box.x, box.y - other.box.y) < least)),
      ) || targets.some((other) => other.element !== element && other.element.contains(element));
    return small.filter(isCrowded).map(({ element, box }) => {
      const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30) ?? "";
      const size = `${Math.round(box.right - box.left)}×${Math.round(box.bottom - box.top)}`;
      return `${element.getAttribute("role") ?? element.tagName.toLowerCase()} “${name}” ${size}`;
    });
  });
