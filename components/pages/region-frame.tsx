"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { makeRegion, type Region, sayRectangle } from "@/lib/coding/region";
import type { Page } from "@/lib/text/page";
import type { Rect } from "@/lib/text/page-runs";
import classes from "./region-frame.module.css";

/** Which sides a handle takes along; none moves the whole. */
type Side = "left" | "top" | "right" | "bottom";

const corners: readonly (readonly [Side, Side])[] = [
  ["left", "top"],
  ["right", "top"],
  ["left", "bottom"],
  ["right", "bottom"],
];

/** Where a handle was taken, in the window, and the region as it was. */
interface Grip {
  readonly x: number;
  readonly y: number;
  readonly from: Region;
}

/** Points a key press moves by; with Ctrl held, a tenth of it. */
const keyStep = 6;

interface Props {
  page: Page;
  region: Region;
  scale: number;
  /** What it is, for screen readers: "New region on page 3". */
  label: string;
  /** Each other number but 0 lets it take the focus: it was placed or taken by a key. */
  taken: number;
  /** Says where it has come to by keys. */
  announce: (message: string) => void;
  /** The region has come to another place; `done`: it stays there. */
  onChange: (region: Region, done: boolean) => void;
}

/** A rectangle on a page with handles at its corners: moved and stretched by mouse and by keys. */
export function RegionFrame({ page, region, scale, label, taken, announce, onChange }: Props) {
  const [draft, setDraft] = useState<Region | null>(null);
  const [grip, setGrip] = useState<Grip | null>(null);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (taken !== 0) element.current?.focus({ preventScroll: true });
  }, [taken]);
  const shown = draft ?? region;

  const change = (rect: Rect, done: boolean) => {
    const made = makeRegion(page, rect);
    setDraft(done ? null : made);
    if (done && made.right - made.left >= 2 && made.bottom - made.top >= 2) onChange(made, true);
    else if (!done) onChange(made, false);
  };
  const dragged = (event: PointerEvent, sides: readonly Side[], done: boolean) => {
    if (grip === null) return;
    const [dx, dy] = [(event.clientX - grip.x) / scale, (event.clientY - grip.y) / scale];
    change(sides.length === 0 ? shift(grip.from, dx, dy, page) : stretch(grip.from, sides, dx, dy), done);
  };
  const handlers = (sides: readonly Side[]) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setGrip({ x: event.clientX, y: event.clientY, from: shown });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) dragged(event, sides, false);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      if (draft !== null) dragged(event, sides, true);
      setGrip(null);
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const step = steps[event.key];
    if (step === undefined) {
      if (event.key === "Enter" && draft !== null) {
        event.preventDefault();
        event.stopPropagation();
        return change(draft, true);
      }
      if (event.key === "Escape" && draft !== null) {
        event.stopPropagation();
        return setDraft(null);
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const by = event.ctrlKey || event.metaKey ? keyStep / 10 : keyStep;
    const [dx, dy] = [step[0] * by, step[1] * by];
    const moved = event.shiftKey ? stretch(shown, ["right", "bottom"], dx, dy) : shift(shown, dx, dy, page);
    if (moved.right - moved.left < 2 || moved.bottom - moved.top < 2) return;
    change(moved, false);
    announce(sayRectangle(makeRegion(page, moved), page));
    // Keys can take it out of sight, which the mouse cannot.
    requestAnimationFrame(() => element.current?.scrollIntoView({ block: "nearest", inline: "nearest" }));
  };

  return (
    <div
      ref={element}
      role="application"
      aria-label={label}
      aria-roledescription="rectangle"
      tabIndex={0}
      className={classes.frame}
      data-region-frame
      style={{
        left: shown.left * scale,
        top: shown.top * scale,
        width: (shown.right - shown.left) * scale,
        height: (shown.bottom - shown.top) * scale,
      }}
      onKeyDown={onKeyDown}
      {...handlers([])}
    >
      {corners.map((sides) => (
        <span
          key={sides.join()}
          className={classes.handle}
          data-corner={sides.join(" ")}
          {...handlers(sides)}
        />
      ))}
    </div>
  );
}

/** The same size at another place, whole on the page. */
function shift(region: Rect, dx: number, dy: number, page: Page): Rect {
  const x = Math.min(Math.max(dx, -region.left), page.width - region.right);
  const y = Math.min(Math.max(dy, -region.top), page.height - region.bottom);
  return { left: region.left + x, top: region.top + y, right: region.right + x, bottom: region.bottom + y };
}

/** Some sides moved. */
function stretch(region: Rect, sides: readonly Side[], dx: number, dy: number): Rect {
  const by = (side: Side, step: number) => region[side] + (sides.includes(side) ? step : 0);
  return { left: by("left", dx), top: by("top", dy), right: by("right", dx), bottom: by("bottom", dy) };
}
