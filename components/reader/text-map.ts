import type { Range as TextRange } from "@/lib/shared/offset";
import { type TreePoint, offsetOfPoint, pointOfOffset } from "./dom-offset";

/** Translates between the canonical text's offsets and places in the page. Offsets are UTF-16 units. */
export class TextMap {
  constructor(
    readonly root: HTMLElement,
    /** Index of the block that holds an offset. */
    readonly blockAt: (offset: number) => number,
  ) {}

  blockElement(index: number): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[data-b="${index}"]`);
  }

  /** The offset of a place in the page; null outside the text. */
  offsetOf(node: Node | null, offset: number): number | null {
    if (node === null || !this.root.contains(node)) return null;
    const element = node instanceof Element ? node : node.parentElement;
    const block = element?.closest("[data-b]");
    return offsetOfPoint<Node>(block ?? this.root, { node, offset });
  }

  /** The offset under a point of the window; null where there is no text of the document. */
  offsetAtPoint(x: number, y: number): number | null {
    const position = document.caretPositionFromPoint?.(x, y);
    if (position) return this.offsetOf(position.offsetNode, position.offset);
    const range = document.caretRangeFromPoint?.(x, y);
    return !range ? null : this.offsetOf(range.startContainer, range.startOffset);
  }

  /** The place of an offset; where two slices meet, `bias` 1 gives the second and -1 the first. */
  pointOf(offset: number, bias: 1 | -1): TreePoint<Node> | null {
    const block = this.blockElement(this.blockAt(bias === 1 ? offset : Math.max(0, offset - 1)));
    return block === null ? null : pointOfOffset<Node>(block, offset, bias);
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

  writeSelection(anchor: number, focus: number): void {
    const forward = anchor <= focus;
    const from = this.pointOf(anchor, forward ? 1 : -1);
    const to = anchor === focus ? from : this.pointOf(focus, forward ? -1 : 1);
    if (from === null || to === null) return;
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}
