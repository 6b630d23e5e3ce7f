"use client";

import { type PointerEvent, type RefObject, useLayoutEffect, useState } from "react";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { Boundary } from "@/lib/coding/move-boundary";
import classes from "./boundary-handles.module.css";
import { type Spot, spotOf } from "./text-geometry";
import type { TextMap } from "./text-map";
import type { BoundaryMove } from "./use-boundary";

interface Props {
  map: TextMap;
  container: RefObject<HTMLElement | null>;
  passage: CodedPassage;
  move: BoundaryMove;
  version: number;
}

/** Handles at both boundaries of the current passage, to be dragged; keys move them too (B). */
export function BoundaryHandles({ map, container, passage, move, version }: Props) {
  const ranges = move.draft?.ranges ?? passage.ranges;
  const start = ranges[0]!.start;
  const end = ranges[ranges.length - 1]!.end;
  const [spots, setSpots] = useState<Record<Boundary, Spot | null>>({ start: null, end: null });
  useLayoutEffect(() => {
    const content = container.current;
    if (content === null) return;
    setSpots({ start: spotOf(map, content, start, 1), end: spotOf(map, content, end, -1) });
  }, [map, container, start, end, version]);

  const drag = (event: PointerEvent) => {
    const offset = map.offsetAtPoint(event.clientX, event.clientY);
    if (offset !== null) move.moveTo(offset);
  };
  const handle = (boundary: Boundary) => {
    const spot = spots[boundary];
    if (spot === null) return null;
    return (
      <div
        className={classes.handle}
        data-boundary={boundary}
        data-moving={move.draft?.boundary === boundary || undefined}
        style={spot}
        title={`Drag to move the ${boundary} of the passage`}
        aria-hidden
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          move.begin(passage, boundary);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        }}
        onPointerUp={move.save}
        onPointerCancel={move.cancel}
      />
    );
  };
  return (
    <>
      {handle("start")}
      {handle("end")}
    </>
  );
}
