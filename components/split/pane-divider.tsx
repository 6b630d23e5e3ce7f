"use client";

import type { KeyboardEvent, PointerEvent } from "react";
import classes from "./pane-divider.module.css";

/** How far an arrow key moves it, in pixels. */
const step = 16;

interface Props {
  /** What it sets. */
  label: string;
  /** Panes above one another have a horizontal line between them. */
  orientation: "vertical" | "horizontal";
  value: number;
  least: number;
  most: number;
  /** Moves it by pixels, to the right or down. */
  onMove: (pixels: number) => void;
  /** A part of it that stands out and is easier to take. */
  grip?: boolean;
  className?: string;
  /** Between a pane and the text, for style sheets that put the pane away. */
  side?: "left" | "right";
}

/** The line between two panes: dragged, or moved with the arrow keys. */
export function PaneDivider({
  label,
  orientation,
  value,
  least,
  most,
  onMove,
  grip = false,
  className,
  side,
}: Props) {
  const upright = orientation === "vertical";
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onMove(upright ? event.movementX : event.movementY);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = upright
      ? { ArrowLeft: -step, ArrowRight: step }
      : { ArrowUp: -step, ArrowDown: step };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <div
      className={[classes.divider, className].filter(Boolean).join(" ")}
      data-grip={grip || undefined}
      data-side={side}
      data-pane={side === undefined ? undefined : true}
      role="separator"
      tabIndex={0}
      aria-orientation={orientation}
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={Math.round(least)}
      aria-valuemax={Math.round(most)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
    />
  );
}
