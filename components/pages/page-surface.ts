import type { Painting } from "@/components/reader/block-html";
import type { Movement } from "@/components/reader/move-caret";
import { measurePassages } from "@/components/margin/measure-passages";
import { StripeMargin } from "@/components/margin/stripe-margin";
import type { StripeNames } from "@/components/margin/stripes";
import { PlacedPassages } from "@/components/reader/placed-passages";
import { Repaints } from "@/components/reader/repaints";
import type { Highlight, Surface } from "@/components/reader/surface";
import type { ScrollAim } from "@/components/reader/text-geometry";
import type { CaretBox } from "@/components/reader/text-map";
import { type CodedPassage, compareInText } from "@/lib/coding/document-codings";
import { PassageIndex } from "@/lib/coding/passage-index";
import { type PassagePlace, startOf } from "@/lib/coding/passage-place";
import { type Range, offset } from "@/lib/shared/offset";
import type { ShardedMap } from "@/lib/shared/sharded-map";
import type { Block } from "@/lib/text/block";
import { type Page, pageAt } from "@/lib/text/page";
import { type PageRun, type Rect, rectsOf } from "@/lib/text/page-runs";
import { measureText } from "./measure-text";
import { nextCaret } from "./next-caret";
import { describeRegions, renderPagePaint, renderPageText, renderRects, renderRegions } from "./page-html";
import type { PageLayout } from "./page-layout";
import { pageAtHeight } from "./page-layout";
import { PageMap, type Sheet, toPage } from "./page-map";
import { paintedRects } from "./run-shape";

interface Shown {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
}

/** The pages as printed: paints passages, and whatever else is shown, on those near the window. */
export class PageSurface implements Surface {
  private readonly placed: PlacedPassages;
  readonly index: PassageIndex;
  readonly map: PageMap;
  readonly repaints = new Repaints();
  readonly margin = new StripeMargin(() => {
    for (const sheet of this.sheets.values()) this.layOutStripes(sheet);
  });
  private layout: PageLayout = { scale: 1, tops: [], width: 0, height: 0 };
  private readonly sheets = new Map<number, Sheet>();
  private readonly highlights = new Map<Highlight, readonly Range[]>();
  private names: StripeNames = { code: () => "", coder: () => "" };
  /** A place to be shown as soon as it is known where on its page it stands. */
  private awaited: { readonly place: PassagePlace; readonly aim: ScrollAim } | null = null;

  constructor(
    root: HTMLElement,
    readonly scroller: HTMLElement,
    private readonly shown: Shown,
  ) {
    this.placed = new PlacedPassages(
      shown.pages.map(({ start }) => start),
      ({ page }) => page,
    );
    this.index = this.placed.index;
    const blocks = new PassageIndex(shown.blocks.map(({ start }) => start));
    this.map = new PageMap(root, (at) => blocks.blockAt(at), {
      at: (at) => this.sheets.get(pageAt(shown.pages, at)) ?? null,
      near: (y) => this.sheetNear(y),
    });
  }

  stop(): void {
    this.sheets.clear();
  }

  /** Tells where the pages stand now. */
  setLayout(layout: PageLayout): void {
    const rescaled = layout.scale !== this.layout.scale;
    this.layout = layout;
    if (this.awaited !== null) this.reveal(this.awaited.place, { ...this.awaited.aim, always: true });
    if (!rescaled) return;
    for (const sheet of this.sheets.values()) this.layOutStripes(sheet);
    this.repaints.tell();
  }

  /** A page has come near the window, or it is known now where its characters stand. */
  mount(sheet: Sheet): () => void {
    this.sheets.set(sheet.page.index, sheet);
    this.paint(sheet);
    this.markHighlights(sheet);
    const awaited = this.awaited;
    if (awaited !== null && sheet.runs !== null && this.pageOf(awaited.place) === sheet.page.index) {
      this.awaited = null;
      this.reveal(awaited.place, { ...awaited.aim, always: true });
    }
    this.repaints.tell();
    return () => {
      if (this.sheets.get(sheet.page.index) !== sheet) return;
      this.sheets.delete(sheet.page.index);
      this.margin.left(sheet.page.index);
    };
  }

  /** The reader has scrolled on: nothing is awaited any more. */
  forgetAwaited(): void {
    this.awaited = null;
  }

  show(passages: ShardedMap<CodedPassage>, names: StripeNames): void {
    const renamed = names !== this.names;
    const touched = this.placed.replace(passages);
    this.names = names;
    let repainted = false;
    for (const sheet of this.sheets.values()) {
      if (!renamed && !touched.has(sheet.page.index)) continue;
      this.paint(sheet);
      repainted = true;
    }
    if (repainted) this.repaints.tell();
  }

  listVisible(view: DOMRect): string[] {
    const ids = new Set<string>();
    for (const { element } of this.sheets.values()) {
      for (const painted of element.querySelectorAll<HTMLElement>("[data-paint] [data-p]")) {
        const { top, bottom } = painted.getBoundingClientRect();
        if (bottom < view.top || top > view.bottom) continue;
        for (const id of (painted.dataset.p ?? "").split(" ")) ids.add(id);
      }
    }
    const visible = [...ids].flatMap((id) => this.placed.passages.get(id) ?? []);
    return visible.sort(compareInText).map(({ id }) => id);
  }

  reveal(place: PassagePlace, { room, far, always = false }: ScrollAim): void {
    const index = this.pageOf(place);
    const page = this.shown.pages[index];
    const top = this.layout.tops[index];
    if (page === undefined) return;
    const awaited = { place, aim: { room, ...(far !== undefined && { far }) } };
    if (top === undefined) {
      this.awaited = awaited;
      return;
    }
    const rect = place.region ?? this.rectAt(index, startOf(place));
    this.awaited = rect === null ? awaited : null;
    const from = top + (rect?.top ?? 0) * this.layout.scale;
    const height = rect === null ? 0 : (rect.bottom - rect.top) * this.layout.scale;
    const view = this.scroller.clientHeight;
    const isInView =
      from >= this.scroller.scrollTop + room && from + height <= this.scroller.scrollTop + view - room;
    if (isInView && !always) return;
    if (far !== undefined) this.scroller.scrollTop = from - far * view;
    else if (from < this.scroller.scrollTop + room) this.scroller.scrollTop = from - room;
    else this.scroller.scrollTop = from + height - view + room;
  }

  firstInView(): number | null {
    const y = this.scroller.scrollTop + 24;
    const index = pageAtHeight(this.layout, y);
    const page = this.shown.pages[index];
    if (page === undefined) return null;
    const from = (y - (this.layout.tops[index] ?? 0)) / this.layout.scale;
    const runs = this.sheets.get(index)?.runs ?? [];
    const below = runs.filter((run) => run.edges.length > 0 && (run.top + run.bottom) / 2 >= from);
    return below.reduce((first, run) => Math.min(first, run.start), below.length > 0 ? Infinity : page.start);
  }

  highlight(name: Highlight, ranges: readonly Range[]): void {
    this.highlights.set(name, ranges);
    for (const sheet of this.sheets.values()) this.markHighlights(sheet);
  }

  endOf({ ranges, region }: PassagePlace): CaretBox | null {
    const end = ranges[ranges.length - 1]?.end;
    if (region === null) return end === undefined ? null : this.map.caretBox(end, -1);
    const sheet = this.sheets.get(region.page);
    if (sheet === undefined) return null;
    const box = sheet.element.getBoundingClientRect();
    const scale = box.width / sheet.page.width;
    return { x: box.left + region.left * scale + 40, top: box.top + region.bottom * scale, height: 0 };
  }

  nextCaret(movement: Movement, from: number): number {
    const { text, blocks, pages } = this.shown;
    const index = pageAt(pages, from);
    return nextCaret(movement, from, {
      text,
      blocks,
      runs: this.sheets.get(index)?.runs ?? [],
      before: pages[index - 1]?.start ?? null,
      after: pages[index + 1]?.start ?? null,
    });
  }

  /** The topmost coded region under a point of the window. */
  regionAt(x: number, y: number): CodedPassage | null {
    const sheet = this.sheetNear(y);
    if (sheet === null) return null;
    const point = toPage(sheet, x, y);
    const holds = ({ left, top, right, bottom }: Rect) =>
      point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    const here = this.placed.regionsOf(sheet.page.index);
    return here.findLast(({ region }) => region !== null && holds(region)) ?? null;
  }

  /** The page nearest to a height of the window. */
  sheetNear(y: number): Sheet | null {
    let nearest: Sheet | null = null;
    let least = Infinity;
    for (const sheet of this.sheets.values()) {
      const { top, bottom } = sheet.element.getBoundingClientRect();
      const distance = Math.max(top - y, 0, y - bottom);
      if (distance < least) [nearest, least] = [sheet, distance];
    }
    return nearest;
  }

  private pageOf(place: PassagePlace): number {
    return place.region?.page ?? pageAt(this.shown.pages, startOf(place));
  }

  private rectAt(index: number, at: number): Rect | null {
    const runs = this.sheets.get(index)?.runs;
    if (!runs) return null;
    const [own] = rectsOf({ start: offset(at), end: offset(at + 1) }, runs);
    if (own !== undefined) return own;
    // A blank or line end has no place of its own: what comes next has.
    const after = runs.filter((run) => run.start >= at).sort((a, b) => a.start - b.start)[0];
    return after ?? { left: 0, top: 0, right: 0, bottom: 0 };
  }

  private paint(sheet: Sheet): void {
    const { page, element } = sheet;
    const runs: readonly PageRun[] = sheet.runs ?? [];
    const painting = this.paintingOf(page.index);
    const regions = this.placed.regionsOf(page.index);
    const ofText = this.names.announcing ? painting : { ...painting, describe: null };
    part(element, "[data-page-text]").innerHTML =
      describeRegions(regions, painting) + renderPageText(this.shown.text, page, runs, ofText, measureText);
    part(element, "[data-paint]").innerHTML =
      renderPagePaint(page, runs, painting) + renderRegions(regions, painting);
    this.layOutStripes(sheet);
  }

  private paintingOf(page: number): Painting {
    return {
      spans: this.index.ofBlock(page),
      codesOf: (id) => [...new Set(this.placed.passages.get(id)?.codings.map(({ codeId }) => codeId))],
      describe: (id) =>
        (this.placed.passages.get(id)?.codings ?? [])
          .map(({ codeId, layerId }) => `${this.names.code(codeId)}, ${this.names.coder(layerId)}`)
          .join("; "),
    };
  }

  private layOutStripes({ element, page }: Sheet): void {
    const extents = measurePassages(part(element, "[data-paint]"));
    this.margin.measured(page.index, part(element, "[data-stripes]"), extents);
    this.margin.draw(this.placed.passages, this.names);
  }

  private markHighlights({ element, runs }: Sheet): void {
    part(element, "[data-marks]").innerHTML = [...this.highlights]
      .map(([name, ranges]) =>
        renderRects(
          ranges.flatMap((range) => paintedRects(range, runs ?? [])),
          name,
        ),
      )
      .join("");
  }
}

const part = (element: HTMLElement, selector: string): HTMLElement =>
  element.querySelector<HTMLElement>(selector)!;
