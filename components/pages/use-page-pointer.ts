"use client";

import { type MouseEvent, type PointerEvent, useCallback, useRef, useState } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { makeRegion } from "@/lib/coding/region";
import { offset } from "@/lib/shared/offset";
import { selectUnit } from "@/lib/text/grow-selection";
import type { Page } from "@/lib/text/page";
import { type Sheet, toPage } from "./page-map";
import { PageSurface } from "./page-surface";
import { wordAround } from "./word-around";

/** What the pointer is doing: words from an anchor on, a rectangle from a corner on, or holding what is selected. */
type Drag =
  | { readonly kind: "held"; readonly at: number }
  | { readonly kind: "words"; readonly anchor: number }
  | { readonly kind: "region"; readonly sheet: Sheet; readonly x: number; readonly y: number };

/** Sides shorter than this, in points, were no rectangle but a click. */
const shortest = 4;
/** Pixels a frame that pages scroll while the pointer drags beyond the window's edge. */
const pace = 14;

/**
 * Selects with mouse or pen by where characters are printed, so that a drag over margins and columns does what it looks
 * like, and draws rectangles where the tool is on or Alt is held. A finger selects as the browser does.
 */
export function usePagePointer(reader: ReaderState, drawing: boolean, onDrawn: () => void) {
  const { surface, selection, document, setDrawn } = reader;
  const drag = useRef<Drag | null>(null);
  const [pressed, setPressed] = useState(false);
  const { text, blocks, language } = document;

  const onPointerDown = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      if (!(surface instanceof PageSurface) || event.button !== 0) return;
      if ((event.target as Element).closest("[data-region-frame], [data-stripe]")) return;
      const draws = drawing || event.altKey;
      if (event.pointerType === "touch" && !draws) return;
      setDrawn(null);
      event.currentTarget.focus({ preventScroll: true });
      if (draws) {
        const sheet = surface.sheetNear(event.clientY);
        if (sheet === null) return;
        selection.clear();
        drag.current = { kind: "region", sheet, ...toPage(sheet, event.clientX, event.clientY) };
      } else {
        const at = surface.map.offsetAtPoint(event.clientX, event.clientY);
        if (at === null) return;
        const isSelected = selection.ranges.some(({ start, end }) => start < at && at < end);
        if (isSelected && event.detail < 2 && !event.shiftKey) {
          // What is selected can be dragged onto a code; without a drag the press puts the caret there.
          drag.current = { kind: "held", at };
          event.currentTarget.draggable = true;
          return;
        }
        if (event.ctrlKey || event.metaKey) selection.keepRanges();
        else if (!event.shiftKey) selection.dropKept();
        const anchor = event.shiftKey ? (selection.anchor ?? at) : at;
        drag.current = { kind: "words", anchor };
        selection.stretch(anchor, at);
      }
      setPressed(true);
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    [surface, selection, drawing, setDrawn],
  );

  const onPointerMove = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const { current: now } = drag;
      if (now === null || now.kind === "held" || !(surface instanceof PageSurface)) return;
      const view = surface.scroller.getBoundingClientRect();
      if (event.clientY > view.bottom - 8) surface.scroller.scrollBy({ top: pace });
      if (event.clientY < view.top + 8) surface.scroller.scrollBy({ top: -pace });
      if (now.kind === "region") {
        const to = toPage(now.sheet, event.clientX, event.clientY);
        return setDrawn(rectangle(now.sheet.page, now, to));
      }
      const focus = surface.map.offsetAtPoint(event.clientX, event.clientY);
      if (focus !== null && focus !== selection.caret) selection.stretch(now.anchor, focus);
    },
    [surface, selection, setDrawn],
  );

  const onPointerUp = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const { current: now } = drag;
      drag.current = null;
      setPressed(false);
      event.currentTarget.draggable = false;
      if (now?.kind === "held") return selection.place(now.at);
      if (now === null || !(surface instanceof PageSurface)) return;
      if (now.kind === "region") {
        const made = rectangle(now.sheet.page, now, toPage(now.sheet, event.clientX, event.clientY));
        const isClick = made.right - made.left < shortest || made.bottom - made.top < shortest;
        setDrawn(isClick ? null : made);
        if (!isClick) onDrawn();
        return;
      }
      reader.snap.snapSelection();
      const region = surface.regionAt(event.clientX, event.clientY);
      const at = surface.map.offsetAtPoint(event.clientX, event.clientY);
      if (at !== now.anchor || region === null || event.shiftKey) return;
      reader.choose(region);
    },
    [surface, selection, setDrawn, onDrawn, reader],
  );

  /** The browser's own selection would follow the boxes of unseen letters, and jump over margins. */
  const onMouseDown = useCallback((event: MouseEvent) => {
    if (drag.current !== null && drag.current.kind !== "held") event.preventDefault();
  }, []);

  /** A finger that taps is at the region it meets, or puts the caret down; what it selected stays. */
  const onTap = useCallback(
    ({ clientX, clientY }: MouseEvent) => {
      if (!(surface instanceof PageSurface)) return;
      const region = surface.regionAt(clientX, clientY);
      if (region !== null) return reader.choose(region);
      const at = surface.map.offsetAtPoint(clientX, clientY);
      if (at !== null && selection.ranges.length === 0) selection.place(at);
    },
    [surface, selection, reader],
  );

  /** A second click takes the word, a third the block. */
  const onClick = useCallback(
    (event: MouseEvent) => {
      if (surface === null) return;
      if (event.detail < 2) return isTouch(event) && onTap(event);
      const at = surface.map.offsetAtPoint(event.clientX, event.clientY);
      if (at === null) return;
      const unit = event.detail === 2 ? "word" : event.detail === 3 ? "sentence" : "block";
      const caret = { start: offset(at), end: offset(at) };
      const around = selectUnit(text, blocks, language, [caret], unit) ?? wordAround(text, at);
      selection.stretch(around.start, around.end);
    },
    [surface, blocks, text, language, selection, onTap],
  );
  return { pressed, handlers: { onMouseDown, onPointerDown, onPointerMove, onPointerUp }, onClick };
}

const isTouch = ({ nativeEvent }: MouseEvent): boolean =>
  nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch";

const rectangle = (
  page: Page,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
) =>
  makeRegion(page, {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    bottom: Math.max(from.y, to.y),
  });
