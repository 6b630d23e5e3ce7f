import { type CaretBox, TextMap } from "@/components/reader/text-map";
import type { Page } from "@/lib/text/page";
import { offsetAt, type PageRun, type Point } from "@/lib/text/page-runs";
import { caretInRun, runAt } from "./run-shape";

/** A page that is in the window or near it. */
export interface Sheet {
  readonly page: Page;
  readonly element: HTMLElement;
  /** Where its characters stand; null as long as that is on its way. */
  readonly runs: readonly PageRun[] | null;
}

export interface Sheets {
  /** The sheet of the page that holds the character at an offset; null where it is not in the page. */
  readonly at: (offset: number) => Sheet | null;
  /** The sheet nearest to a height of the window. */
  readonly near: (y: number) => Sheet | null;
}

/** A point of the window in a sheet's page space. */
export function toPage({ element, page }: Sheet, x: number, y: number): Point {
  const box = element.getBoundingClientRect();
  const scale = box.width / page.width;
  return { x: (x - box.left) / scale, y: (y - box.top) / scale };
}

/** Translates between offsets and places on the printed pages, by where their characters stand. */
export class PageMap extends TextMap {
  constructor(
    root: HTMLElement,
    blockAt: (offset: number) => number,
    private readonly sheets: Sheets,
  ) {
    super(root, blockAt);
  }

  override elementAt(offset: number): HTMLElement | null {
    return this.sheets.at(offset)?.element.querySelector<HTMLElement>("[data-page-text]") ?? null;
  }

  override offsetAtPoint(x: number, y: number): number | null {
    const sheet = this.sheets.near(y);
    if (sheet === null) return null;
    return offsetAt(toPage(sheet, x, y), sheet.runs ?? []);
  }

  override caretBox(offset: number, bias: 1 | -1): CaretBox | null {
    const sheet = this.sheets.at(bias === 1 ? offset : Math.max(0, offset - 1));
    const found = sheet?.runs ? runAt(sheet.runs, offset, bias) : null;
    if (!sheet || found === null) return null;
    const caret = caretInRun(found.run, found.index);
    const box = sheet.element.getBoundingClientRect();
    const scale = box.width / sheet.page.width;
    const top = box.top + caret.top * scale;
    return { x: box.left + caret.x * scale, top, height: (caret.bottom - caret.top) * scale };
  }
}
