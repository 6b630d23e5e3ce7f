import type { Range as TextRange } from "@/lib/shared/offset";
import { type TreePoint, offsetOfPoint, pointOfOffset } from "./dom-offset";

/** The edge of a character, in pixels of the window: where a caret stands. */
export interface CaretBox {
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** The element that draws what is shown for the name a node's text is a slice of; null where it is shown as it is. */
const drawnFor = (node: Node): HTMLElement | null =>
  node.parentElement?.closest<HTMLElement>("[data-as]") ?? null;

/** Where an element's text is drawn, line by line; what takes no room is left out. */
const boxesOf = (drawn: Element): DOMRect[] => [...drawn.getClientRects()].filter(({ height }) => height > 0);

/** Translates between the canonical text's offsets and places in the page. Offsets are UTF-16 units. */
export class TextMap {
  constructor(
    readonly root: HTMLElement,
    /** Index of the block that holds an offset. */
    readonly blockAt: (offset: number) => number,
    /** The element a block stands in, or one above it: a document is too long to look through for each block. */
    private readonly holderOf: (block: number) => Element = () => root,
    /** Whether names are drawn as something else: only then a point is looked at for what is drawn there. */
    private readonly drawsNames = false,
  ) {}

  /** The element whose text holds an offset, or would, were it shown; null where that is not in the page. */
  elementAt(offset: number): HTMLElement | null {
    const block = this.blockAt(offset);
    return this.holderOf(block).querySelector<HTMLElement>(`[data-b="${block}"]`);
  }

  /** The offset of a place in the page; null outside the text. */
  offsetOf(node: Node | null, offset: number): number | null {
    if (node === null || !this.root.contains(node)) return null;
    const element = node instanceof Element ? node : node.parentElement;
    const holder = element?.closest("[data-b], [data-page-text]");
    return offsetOfPoint<Node>(holder ?? this.root, { node, offset });
  }

  /** The offset under a point of the window; null where there is no text of the document. Of a name, the nearer edge. */
  offsetAtPoint(x: number, y: number): number | null {
    const drawn = this.drawsNames ? document.elementFromPoint(x, y)?.closest("[data-as]") : null;
    if (drawn && this.root.contains(drawn)) return this.edgeOfDrawn(drawn, x, y);
    const position = document.caretPositionFromPoint?.(x, y);
    if (position) return this.offsetOf(position.offsetNode, position.offset);
    const range = document.caretRangeFromPoint?.(x, y);
    return !range ? null : this.offsetOf(range.startContainer, range.startOffset);
  }

  /** What is drawn for a name has no letters of the text to point at. */
  private edgeOfDrawn(drawn: Element, x: number, y: number): number | null {
    const slice = drawn.firstElementChild?.firstChild ?? null;
    const boxes = boxesOf(drawn);
    const line = boxes.find(({ top, bottom }) => top <= y && y < bottom) ?? boxes[0];
    const rightToLeft = getComputedStyle(drawn).direction === "rtl";
    const inFirstHalf = line === undefined || x < (line.left + line.right) / 2 !== rightToLeft;
    return this.offsetOf(slice, inFirstHalf ? 0 : (slice?.nodeValue?.length ?? 0));
  }

  /** The place of an offset; where two slices meet, `bias` 1 gives the second and -1 the first. */
  pointOf(offset: number, bias: 1 | -1): TreePoint<Node> | null {
    const holder = this.elementAt(bias === 1 ? offset : Math.max(0, offset - 1));
    return holder === null ? null : pointOfOffset<Node>(holder, offset, bias);
  }

  /**
   * The edge of the character before or after an offset. Null where nothing is shown. Inside of a name that is shown as
   * something else it is an edge of that: its beginning with bias 1, its end with bias -1.
   */
  caretBox(offset: number, bias: 1 | -1): CaretBox | null {
    const point = this.pointOf(offset, bias);
    if (point === null) return null;
    const range = document.createRange();
    const length = point.node.nodeValue?.length ?? 0;
    const before = point.offset > 0 && (bias === -1 || point.offset === length);
    range.setStart(point.node, before ? point.offset - 1 : point.offset);
    range.setEnd(point.node, before ? point.offset : Math.min(length, point.offset + 1));
    const drawn = this.drawsNames ? drawnFor(point.node) : null;
    const boxes = drawn === null ? range.getClientRects() : boxesOf(drawn);
    const box = before ? boxes[boxes.length - 1] : boxes[0];
    if (box === undefined) return null;
    const element = point.node.parentElement;
    const rightToLeft = element !== null && getComputedStyle(element).direction === "rtl";
    return { x: before === rightToLeft ? box.left : box.right, top: box.top, height: box.height };
  }

  /** A stretch of text as the page's own range; null when none of it is shown. */
  domRange({ start, end }: Pick<TextRange, "start" | "end">): Range | null {
    const from = this.pointOf(start, 1);
    const to = this.pointOf(end, -1);
    if (from === null || to === null) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** What is selected in the text: where it began and where it has come to. Null when nothing of it is. */
  readSelection(): { anchor: number; focus: number } | null {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0) return null;
    const anchor = this.offsetOf(selection.anchorNode, selection.anchorOffset);
    const focus = this.offsetOf(selection.focusNode, selection.focusOffset);
    return anchor === null || focus === null ? null : { anchor, focus };
  }

  /** At the end of what is shown, as in a table's cell, a caret stays there instead of going on to what follows. */
  private caretPointOf(offset: number): TreePoint<Node> | null {
    const after = this.pointOf(offset, 1);
    return after !== null && this.offsetOf(after.node, after.offset) === offset
      ? after
      : this.pointOf(offset, -1);
  }

  writeSelection(anchor: number, focus: number): void {
    const forward = anchor <= focus;
    const from = anchor === focus ? this.caretPointOf(anchor) : this.pointOf(anchor, forward ? 1 : -1);
    const to = anchor === focus ? from : this.pointOf(focus, forward ? -1 : 1);
    if (from === null || to === null) return;
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}
