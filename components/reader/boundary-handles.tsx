"use client";

import { type PointerEvent, type RefObject, useLayoutEffect, useRef } from "react";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { Boundary } from "@/lib/coding/move-boundary";
import classes from "./boundary-handles.module.css";
import type { Surface } from "./surface";
import { placeAt, spotOf } from "./text-geometry";
import type { BoundaryMove } from "./use-boundary";

interface Props {
  surface: Surface;
  container: RefObject<HTMLElement | null>;
  passage: CodedPassage;
  move: BoundaryMove;
  /** Where a boundary goes that is dragged to an offset. */
  snapOffset: (at: number) => number;
}

/** Handles at both boundaries of the current passage, to be dragged; keys move them too (B). */
export function BoundaryHandles({ surface, container, passage, move, snapOffset }: Props) {
  const ranges = move.draft?.ranges ?? passage.ranges;
  const start = ranges[0]!.start;
  const end = ranges[ranges.length - 1]!.end;
  const first = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLDivElement>(null);
  const { map } = surface;
  useLayoutEffect(
    () =>
      surface.repaints.follow(() => {
        const content = container.current;
        if (content === null) return;
        placeAt(first.current, spotOf(map, content, start, 1));
        placeAt(last.current, spotOf(map, content, end, -1));
      }),
    [surface, map, container, start, end],
  );

  const drag = (event: PointerEvent) => {
    const offset = map.offsetAtPoint(event.clientX, event.clientY);
    if (offset !== null) move.moveTo(event.altKey ? offset : snapOffset(offset));
  };
  const handle = (boundary: Boundary) => ({
    className: classes.handle,
    "data-boundary": boundary,
    "data-moving": move.draft?.boundary === boundary || undefined,
    title: `Drag to move the ${boundary} of the passage`,
    "aria-hidden": true,
    onPointerDown: (event: PointerEvent) => {
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      move.begin(passage, boundary);
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
    },
    onPointerUp: move.save,
    onPointerCancel: move.cancel,
  });
  return (
    <>
      <div ref={first} {...handle("start")} />
      <div ref={last} {...handle("end")} />
    </>
  );
}
