"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { Surface } from "@/components/reader/surface";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { type Span, placePopover } from "./place-popover";

/** Pixels to the sides of what can be seen of the text. */
const aside = 8;
/** Pixels it begins before the caret. */
const before = 28;

interface Input {
  readonly surface: Surface;
  readonly passage: CodedPassage;
  readonly caret: number;
  /** What it stands at is no longer in sight. */
  readonly onLeave: () => void;
}

const spanOf = (box: { readonly top: number; readonly height: number } | null): Span | null =>
  box && { top: box.top, bottom: box.top + box.height };

/**
 * Keeps an absolutely placed element, whose ref this is, at a passage: without another rendering, also while the text is
 * scrolled.
 */
export function usePopoverPlace({
  surface,
  passage,
  caret,
  onLeave,
}: Input): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const side = useRef<"below" | "above" | null>(null);
  const place = useCallback(() => {
    const box = element.current;
    const frame = box?.offsetParent;
    if (!box || !frame) return;
    const { map, scroller } = surface;
    const ofRegion = passage.region === null ? null : surface.endOf(passage);
    const at = ofRegion ?? map.caretBox(caret, 1) ?? map.caretBox(caret, -1);
    const view = scroller.getBoundingClientRect();
    const line = spanOf(at);
    if (at === null || line === null || line.bottom < view.top || line.top > view.bottom) return onLeave();
    const [start, end] = [passage.ranges[0]?.start, passage.ranges.at(-1)?.end];
    box.style.maxHeight = "";
    const placed = placePopover({
      view,
      at: line,
      first: start === undefined ? null : spanOf(map.caretBox(start, 1)),
      last: end === undefined ? null : spanOf(map.caretBox(end, -1)),
      height: box.offsetHeight,
      side: side.current,
    });
    side.current = placed.side;
    const origin = frame.getBoundingClientRect();
    const room = view.left + scroller.clientWidth - aside - box.offsetWidth;
    const left = Math.max(view.left + aside, Math.min(at.x - before, room));
    box.style.translate = `${left - origin.left}px ${placed.top - origin.top}px`;
    box.style.maxHeight = `${placed.height}px`;
  }, [surface, passage, caret, onLeave]);

  useLayoutEffect(() => surface.repaints.follow(place), [surface, place]);
  useLayoutEffect(() => {
    const { scroller } = surface;
    const content = element.current?.firstElementChild;
    const grown = new ResizeObserver(place);
    if (content) grown.observe(content);
    grown.observe(scroller);
    scroller.addEventListener("scroll", place, { passive: true });
    return () => {
      grown.disconnect();
      scroller.removeEventListener("scroll", place);
    };
  }, [surface, place]);
  return element;
}
