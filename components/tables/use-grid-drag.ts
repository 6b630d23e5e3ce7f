"use client";

import { type DragEvent, type FocusEvent, type KeyboardEvent, useEffect, useState } from "react";

/** What is moved: the row or the column at a place. */
export interface Grip {
  readonly axis: "row" | "column";
  readonly at: number;
  /** Its own, by which it is found after it has moved. */
  readonly id: string;
}

interface Moves {
  /** Moves the row or column at `from` where the one at `to` is. */
  readonly onMove: (axis: Grip["axis"], from: number, to: number) => void;
  /** The place beside one, for the keyboard; null where there is none. */
  readonly beside: (grip: Grip, by: -1 | 1) => number | null;
}

const steps: Readonly<Record<Grip["axis"], Readonly<Record<string, -1 | 1>>>> = {
  row: { ArrowUp: -1, ArrowDown: 1 },
  column: { ArrowLeft: -1, ArrowRight: 1 },
};

const gripId = ({ axis, id }: Pick<Grip, "axis" | "id">): string => `grip-${axis}-${id}`;

/** Dragging the rows and columns of a table by their grips, and moving them with the arrow keys. */
export function useGridDrag({ onMove, beside }: Moves) {
  const [dragged, setDragged] = useState<Grip | null>(null);
  const [over, setOver] = useState<number | null>(null);
  /** What the keyboard has moved, whose grip keeps the focus. */
  const [moved, setMoved] = useState<Grip | null>(null);
  useEffect(() => {
    // An element that is moved in the page loses the focus, whenever the new order comes.
    if (moved !== null && document.activeElement === document.body)
      document.getElementById(gripId(moved))?.focus();
  });
  const clear = () => {
    setDragged(null);
    setOver(null);
  };

  const gripHandlers = (grip: Grip) => ({
    id: gripId(grip),
    draggable: true,
    onBlur: ({ relatedTarget }: FocusEvent) => relatedTarget !== null && setMoved(null),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData("text/plain", "");
      event.dataTransfer.effectAllowed = "move";
      setDragged(grip);
    },
    onDragEnd: clear,
    onKeyDown: (event: KeyboardEvent) => {
      const by = steps[grip.axis][event.key];
      if (by === undefined) return;
      event.preventDefault();
      const to = beside(grip, by);
      if (to === null) return;
      onMove(grip.axis, grip.at, to);
      setMoved({ ...grip, at: to });
    },
  });

  /** Of a heading that what is dragged can be dropped on. */
  const targetHandlers = (axis: Grip["axis"], at: number) => ({
    "data-drop":
      dragged?.axis === axis && over === at && dragged.at !== at
        ? dragged.at < at
          ? "after"
          : "before"
        : undefined,
    onDragOver: (event: DragEvent) => {
      if (dragged?.axis !== axis) return;
      event.preventDefault();
      if (over !== at) setOver(at);
    },
    onDrop: (event: DragEvent) => {
      if (dragged?.axis !== axis) return;
      event.preventDefault();
      clear();
      if (dragged.at !== at) onMove(axis, dragged.at, at);
    },
  });
  return { gripHandlers, targetHandlers };
}
