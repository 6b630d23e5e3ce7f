import { type CodedPassage, compareInText } from "@/lib/coding/document-codings";
import type { PassageIndex } from "@/lib/coding/passage-index";
import { type PassagePlace, startOf } from "@/lib/coding/passage-place";
import type { Region } from "@/lib/coding/region";
import type { ShownName } from "@/lib/pseudonyms/shown-name";
import type { Range as TextRange } from "@/lib/shared/offset";
import type { ShardedMap } from "@/lib/shared/sharded-map";
import type { Block } from "@/lib/text/block";
import { workAfterFrame } from "./after-frame";
import { type Painting, renderBlockContent } from "./block-html";
import { type Chunk, chunkOf, listChunks } from "./chunks";
import { pointOfOffset } from "./dom-offset";
import { type FirstAndLast, heedFirstAndLast } from "./first-and-last";
import { lightNames } from "./light-names";
import { type Extent, measurePassages } from "@/components/margin/measure-passages";
import { StripeMargin } from "@/components/margin/stripe-margin";
import type { StripeNames } from "@/components/margin/stripes";
import { PlacedPassages } from "./placed-passages";
import { Repaints } from "./repaints";
import { paintHighlight } from "./shared-highlight";
import type { Highlight as HighlightName, Surface } from "./surface";
import { type ScrollAim, scrollToOffset } from "./text-geometry";
import { type CaretBox, TextMap } from "./text-map";

/**
 * How far around the window text is painted: further than browsers lay out what they skip, one and a half windows, so
 * that it is laid out once, with its paint.
 */
const nearMargin = "160% 0px";

/** How long no text must have come near the window for scrolling to be at rest, in milliseconds. */
const scrollRest = 100;

/** How long chunks that come near the window may be painted at a time, in milliseconds; the next wait for a frame. */
const paintTime = 6;

/** Height of a region's marker in the margin, in pixels. */
const regionMarker = 12;

/** Pixels below the window's upper edge where the first line in view is looked for. */
const firstLine = 64;

/**
 * Paints passages as `mark` pieces, and their stripes, into the static text; only in chunks near the window, and
 * after a change only the blocks it touches.
 */
export class TextPainter implements Surface {
  private readonly placed: PlacedPassages;
  readonly index: PassageIndex;
  readonly map: TextMap;
  readonly repaints = new Repaints();
  readonly margin = new StripeMargin(() => this.layOutAnew());
  /** Chunks near the window that are to be painted. */
  private readonly waiting = new Set<HTMLElement>();
  /** Chunks that were painted, whose stripes are to be laid out. */
  private readonly unmeasured = new Set<HTMLElement>();
  private readonly later = workAfterFrame(() => this.catchUp());
  private names: StripeNames = { code: () => "", coder: () => "" };
  private readonly chunks: readonly Chunk[];
  private readonly near = new Set<HTMLElement>();
  private readonly painted = new Set<number>();
  private readonly intersections: IntersectionObserver;
  private readonly sizes: ResizeObserver;
  /** While one scrolls on, what lies over the text waits: to place it again has all of the page laid out. */
  private readonly scrolled: FirstAndLast;
  private measures = "";

  constructor(
    private readonly root: HTMLElement,
    readonly scroller: HTMLElement,
    private readonly text: string,
    private readonly blocks: readonly Block[],
    /** Names that are shown as something else, in text order. */
    private readonly shownNames: readonly ShownName[],
  ) {
    this.scrolled = heedFirstAndLast(this.repaints.tell, scrollRest);
    // A region stands where its page begins.
    const partOf = ({ start }: Region, index: PassageIndex) => index.blockAt(start);
    this.placed = new PlacedPassages(
      blocks.map((block) => block.start),
      partOf,
    );
    this.index = this.placed.index;
    this.chunks = listChunks(blocks);
    const elements = [...root.querySelectorAll<HTMLElement>("[data-chunk]")];
    this.map = new TextMap(
      root,
      (offset) => this.index.blockAt(offset),
      (block) => elements[chunkOf(this.chunks, block)] ?? root,
      shownNames.length > 0,
    );
    this.intersections = new IntersectionObserver((entries) => this.follow(entries), {
      root: scroller,
      rootMargin: nearMargin,
    });
    for (const chunk of elements) this.intersections.observe(chunk);
    root.addEventListener("contentvisibilityautostatechange", this.onLaidOut, { capture: true });
    this.sizes = new ResizeObserver(() => this.fitLines());
    this.sizes.observe(root);
  }

  stop(): void {
    this.scrolled.stop();
    this.later.stop();
    this.root.removeEventListener("contentvisibilityautostatechange", this.onLaidOut, { capture: true });
    this.intersections.disconnect();
    this.sizes.disconnect();
  }

  /**
   * Shows these passages instead of those shown before; blocks whose passages are the same are left alone. Stripes follow
   * a frame later: to know where words have come to stand is to wait for the layout.
   */
  show(passages: ShardedMap<CodedPassage>, names: StripeNames): void {
    const renamed = names !== this.names;
    this.names = names;
    const touched = this.placed.replace(passages);
    const chunks = new Set([...touched].map((block) => chunkOf(this.chunks, block)));
    for (const chunk of this.near) {
      if (this.waiting.has(chunk) || !(renamed || chunks.has(numberOf(chunk)))) continue;
      this.paintChunk(chunk, renamed ? null : touched);
      this.unmeasured.add(chunk);
    }
    if (this.unmeasured.size > 0) this.later.ask();
    if (touched.size > 0 || renamed) this.repaints.tell();
  }

  /** Passages of which something is in the window now, in text order. */
  listVisible(view: DOMRect): string[] {
    const ids = new Set<string>();
    for (const chunk of this.near) {
      for (const block of chunk.querySelectorAll<HTMLElement>("[data-b]")) {
        const { top, bottom } = block.getBoundingClientRect();
        if (bottom < view.top || top > view.bottom) continue;
        for (const mark of block.querySelectorAll<HTMLElement>("mark[data-p]")) {
          const box = mark.getBoundingClientRect();
          if (box.bottom >= view.top && box.top <= view.bottom) {
            for (const id of (mark.dataset.p ?? "").split(" ")) ids.add(id);
          }
        }
      }
      for (const marker of chunk.querySelectorAll<HTMLElement>("[data-stripe][data-region]")) {
        const { top, bottom } = marker.getBoundingClientRect();
        if (bottom >= view.top && top <= view.bottom) ids.add(marker.dataset.stripe ?? "");
      }
    }
    const visible = [...ids].flatMap((id) => this.placed.passages.get(id) ?? []);
    return visible.sort(compareInText).map((passage) => passage.id);
  }

  reveal(place: PassagePlace, aim: ScrollAim): void {
    scrollToOffset(this.map, this.scroller, startOf(place), aim);
  }

  firstInView(): number | null {
    const block = this.root.querySelector("[data-b]");
    if (block === null) return null;
    const { top } = this.scroller.getBoundingClientRect();
    return this.map.offsetAtPoint(block.getBoundingClientRect().left + 4, top + firstLine);
  }

  /** Browsers without the Custom Highlight API show the page's own selection, and the block of what was found. */
  highlight(name: HighlightName, ranges: readonly TextRange[]): void {
    if (this.shownNames.length > 0) lightNames(this.near, this.shownNames, name, ranges);
    if (typeof Highlight === "undefined") {
      if (name !== "reader-hit") return;
      this.root.querySelector("[data-hit]")?.removeAttribute("data-hit");
      if (ranges[0] !== undefined) this.map.elementAt(ranges[0].start)?.setAttribute("data-hit", "");
      return;
    }
    const shown = ranges.map((range) => this.map.domRange(range)).filter((range) => range !== null);
    paintHighlight(name, this, shown, name === "reader-hit" ? 1 : 0);
  }

  endOf({ ranges }: PassagePlace): CaretBox | null {
    const end = ranges[ranges.length - 1]?.end;
    return end === undefined ? null : this.map.caretBox(end, -1);
  }

  nextCaret(): null {
    return null;
  }

  private follow(entries: readonly IntersectionObserverEntry[]): void {
    const left: HTMLElement[] = [];
    for (const { target, isIntersecting } of entries) {
      const chunk = target as HTMLElement;
      if (isIntersecting && !this.near.has(chunk)) this.waiting.add(chunk);
      if (isIntersecting) this.near.add(chunk);
      else if (this.near.delete(chunk) && !this.waiting.delete(chunk)) left.push(chunk);
    }
    for (const chunk of left) this.unmeasured.delete(chunk);
    this.catchUp();
    for (const chunk of left) this.clearChunk(chunk);
  }

  /**
   * Lays out the stripes of what was painted before the last frame, then paints what waits, nearest first and no longer
   * than a frame has time for. In this order nothing is read of the layout after it was changed.
   */
  private catchUp(): void {
    const waiting = this.waiting.size < 2 ? [...this.waiting] : this.nearestFirst(this.waiting);
    this.layOutMeasurable();
    const started = performance.now();
    for (const chunk of waiting) {
      this.waiting.delete(chunk);
      this.paintChunk(chunk, null);
      this.unmeasured.add(chunk);
      this.later.ask();
      if (performance.now() - started > paintTime) break;
    }
    if (waiting.length > 0) this.scrolled.call();
  }

  private layOutAnew(): void {
    for (const chunk of this.near) if (!this.waiting.has(chunk)) this.unmeasured.add(chunk);
    this.layOutMeasurable();
  }

  /** What the browser still skips is laid out once it does not. */
  private layOutMeasurable(): void {
    const laidOut = [...this.unmeasured].filter(isLaidOut);
    for (const chunk of laidOut) this.unmeasured.delete(chunk);
    if (laidOut.length > 0) this.layOutStripes(laidOut);
  }

  /** What was painted far from the window is laid out by the browser now. */
  private onLaidOut = ({ target }: Event) => {
    if (this.unmeasured.has(target as HTMLElement)) this.later.ask();
  };

  private nearestFirst(chunks: Iterable<HTMLElement>): HTMLElement[] {
    const view = this.scroller.getBoundingClientRect();
    const placed = [...chunks].map((chunk) => {
      const { top, bottom } = chunk.getBoundingClientRect();
      return { chunk, distance: Math.max(0, top - view.bottom, view.top - bottom) };
    });
    return placed.sort((a, b) => a.distance - b.distance).map(({ chunk }) => chunk);
  }

  private blocksOf = (chunk: HTMLElement) => chunk.querySelectorAll<HTMLElement>("[data-b]");

  private paintChunk(chunk: HTMLElement, only: ReadonlySet<number> | null): void {
    for (const element of this.blocksOf(chunk)) {
      const index = Number(element.dataset.b);
      if (only === null || only.has(index)) this.paintBlock(element, index);
    }
  }

  private paintBlock(element: HTMLElement, index: number): void {
    const spans = this.index.ofBlock(index);
    if (spans.length === 0 && !this.painted.has(index)) return;
    const painting: Painting = {
      spans,
      codesOf: (id) => [...new Set(this.placed.passages.get(id)?.codings.map((coding) => coding.codeId))],
      describe: this.names.announcing ? (id) => this.describe(id) : null,
    };
    element.innerHTML = this.renderBlock(index, painting);
    if (spans.length === 0) this.painted.delete(index);
    else this.painted.add(index);
  }

  private clearChunk(chunk: HTMLElement): void {
    for (const element of this.blocksOf(chunk)) {
      const index = Number(element.dataset.b);
      if (!this.painted.delete(index)) continue;
      element.innerHTML = this.renderBlock(index);
    }
    this.margin.left(numberOf(chunk));
  }

  private renderBlock = (index: number, painting?: Painting): string =>
    renderBlockContent(this.text, this.blocks[index]!, painting, this.shownNames);

  private describe(passageId: string): string {
    const codings = this.placed.passages.get(passageId)?.codings ?? [];
    return codings
      .map((coding) => `${this.names.code(coding.codeId)}, ${this.names.coder(coding.layerId)}`)
      .join("; ");
  }

  /** All reading of the layout before all writing: the page is laid out once. */
  private layOutStripes(chunks: readonly HTMLElement[]): void {
    const measured = chunks.map((chunk) => this.measureRegions(chunk, measurePassages(chunk)));
    chunks.forEach((chunk, i) => this.margin.measured(numberOf(chunk), stripesOf(chunk), measured[i]!));
    this.margin.draw(this.placed.passages, this.names);
  }

  /** Regions stand as short markers beside the line where their page begins. */
  private measureRegions(chunk: HTMLElement, extents: Map<string, Extent>): Map<string, Extent> {
    if (!this.placed.hasRegions) return extents;
    const origin = chunk.getBoundingClientRect().top;
    for (const element of this.blocksOf(chunk)) {
      for (const { id, region } of this.placed.regionsOf(Number(element.dataset.b))) {
        const point = pointOfOffset<Node>(element, region?.start ?? 0, 1);
        const line = document.createRange();
        if (point !== null) line.setStart(point.node, point.offset);
        const box = point === null ? element.getBoundingClientRect() : line.getBoundingClientRect();
        const top = box.top - origin;
        extents.set(id, { top, bottom: top + regionMarker });
      }
    }
    return extents;
  }

  /** Lays stripes out again when lines have come to stand elsewhere: another width, other letters. */
  private fitLines(): void {
    const style = getComputedStyle(this.root);
    const { fontSize, fontFamily, lineHeight } = style;
    const lineWidth = style.getPropertyValue("--reading-width");
    const measures = [this.root.clientWidth, fontSize, fontFamily, lineHeight, lineWidth].join();
    if (measures === this.measures) return;
    this.measures = measures;
    this.layOutAnew();
    this.repaints.tell();
  }
}

const stripesOf = (chunk: HTMLElement): HTMLElement => chunk.querySelector<HTMLElement>("[data-stripes]")!;
/** Whether the browser does not skip a chunk: to ask where its words are would have it laid out. */
const isLaidOut = (chunk: HTMLElement): boolean =>
  stripesOf(chunk).checkVisibility({ contentVisibilityAuto: true });
const numberOf = (chunk: HTMLElement): number => Number(chunk.dataset.chunk);
