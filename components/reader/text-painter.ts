import { type CodedPassage, compareInText } from "@/lib/coding/document-codings";
import { PassageIndex } from "@/lib/coding/passage-index";
import type { Block } from "@/lib/text/block";
import { type Painting, renderBlockContent } from "./block-html";
import { chunkOf } from "./chunks";
import { type StripeNames, measurePassages, renderStripes } from "./stripes";

/** How far around the window text is painted, in pixels. */
const margin = "800px 0px";

type Passages = ReadonlyMap<string, CodedPassage>;

const sameCodings = (a: CodedPassage, b: CodedPassage): boolean =>
  a === b ||
  (a.codings.length === b.codings.length &&
    a.codings.every(({ id, codeId, layerId }, i) => {
      const other = b.codings[i]!;
      return id === other.id && codeId === other.codeId && layerId === other.layerId;
    }));

/**
 * Paints passages as `mark` pieces, and their stripes, into the static text; only in chunks near the window, and
 * after a change only the blocks it touches.
 */
export class TextPainter {
  readonly index: PassageIndex;
  private passages: Passages = new Map();
  private names: StripeNames = { code: () => "", coder: () => "" };
  private readonly near = new Set<HTMLElement>();
  private readonly painted = new Set<number>();
  private readonly lanes = new Map<string, number>();
  private readonly intersections: IntersectionObserver;
  private readonly sizes: ResizeObserver;
  private width = 0;

  constructor(
    private readonly root: HTMLElement,
    scroller: HTMLElement,
    private readonly text: string,
    private readonly blocks: readonly Block[],
    /** Called after elements of the text were replaced: selections and highlights must be set again. */
    private readonly onRepaint: () => void,
  ) {
    this.index = new PassageIndex(blocks.map((block) => block.start));
    this.intersections = new IntersectionObserver((entries) => this.follow(entries), {
      root: scroller,
      rootMargin: margin,
    });
    for (const chunk of root.querySelectorAll("[data-chunk]")) this.intersections.observe(chunk);
    this.sizes = new ResizeObserver(() => this.fitWidth());
    this.sizes.observe(root);
  }

  stop(): void {
    this.intersections.disconnect();
    this.sizes.disconnect();
  }

  /** Shows these passages instead of those shown before; blocks whose passages are the same are left alone. */
  show(passages: Passages, names: StripeNames): void {
    const renamed = names !== this.names;
    this.names = names;
    const touched = this.replacePassages(passages);
    const chunks = new Set([...touched].map((block) => chunkOf(block)));
    for (const chunk of this.near) {
      if (renamed || chunks.has(Number(chunk.dataset.chunk)))
        this.paintChunk(chunk, renamed ? null : touched);
    }
    this.layOutStripes([...this.near].filter((chunk) => renamed || chunks.has(Number(chunk.dataset.chunk))));
    if (touched.size > 0 || renamed) this.onRepaint();
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
    }
    const visible = [...ids].flatMap((id) => this.passages.get(id) ?? []);
    return visible.sort(compareInText).map((passage) => passage.id);
  }

  /** Brings the index up to date and returns the blocks that look different now. */
  private replacePassages(passages: Passages): Set<number> {
    const touched = new Set<number>();
    const touch = (blocks: readonly number[]) => blocks.forEach((block) => touched.add(block));
    for (const id of this.passages.keys()) {
      if (!passages.has(id)) touch(this.index.remove(id));
    }
    for (const passage of passages.values()) {
      const before = this.passages.get(passage.id);
      if (before === undefined) touch(this.index.add(passage));
      else if (!sameCodings(before, passage)) touch(this.index.blocksOf(passage.ranges));
    }
    this.passages = passages;
    return touched;
  }

  private follow(entries: readonly IntersectionObserverEntry[]): void {
    const arrived: HTMLElement[] = [];
    for (const { target, isIntersecting } of entries) {
      const chunk = target as HTMLElement;
      if (isIntersecting && !this.near.has(chunk)) arrived.push(chunk);
      if (isIntersecting) this.near.add(chunk);
      else if (this.near.delete(chunk)) this.clearChunk(chunk);
    }
    for (const chunk of arrived) this.paintChunk(chunk, null);
    this.layOutStripes(arrived);
    this.onRepaint();
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
      codesOf: (id) => [...new Set(this.passages.get(id)?.codings.map((coding) => coding.codeId))],
      describe: (id) => this.describe(id),
    };
    element.innerHTML = renderBlockContent(this.text, this.blocks[index]!, painting);
    if (spans.length === 0) this.painted.delete(index);
    else this.painted.add(index);
  }

  private clearChunk(chunk: HTMLElement): void {
    for (const element of this.blocksOf(chunk)) {
      const index = Number(element.dataset.b);
      if (!this.painted.delete(index)) continue;
      element.innerHTML = renderBlockContent(this.text, this.blocks[index]!);
    }
    stripesOf(chunk).innerHTML = "";
  }

  private describe(passageId: string): string {
    const codings = this.passages.get(passageId)?.codings ?? [];
    return codings
      .map((coding) => `${this.names.code(coding.codeId)}, ${this.names.coder(coding.layerId)}`)
      .join("; ");
  }

  /** All reading of the layout before all writing: the page is laid out once. */
  private layOutStripes(chunks: readonly HTMLElement[]): void {
    const measured = chunks.map((chunk) => measurePassages(chunk));
    chunks.forEach((chunk, i) => {
      stripesOf(chunk).innerHTML = renderStripes(measured[i]!, this.passages, this.names, this.lanes);
    });
  }

  private fitWidth(): void {
    const width = this.root.clientWidth;
    if (width === this.width) return;
    this.width = width;
    this.layOutStripes([...this.near]);
  }
}

const stripesOf = (chunk: HTMLElement): HTMLElement => chunk.querySelector<HTMLElement>("[data-stripes]")!;
