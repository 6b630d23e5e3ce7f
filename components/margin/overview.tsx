"use client";

import { useComputedColorScheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from "react";
import type { Surface } from "@/components/reader/surface";
import type { ReaderState } from "@/components/reader/use-reader";
import { stripeOf } from "@/lib/codebook/paint";
import { OverviewLayout, offsetOfRow, rowOf } from "@/lib/coding/overview";
import { inWords } from "@/lib/coding/passage-place";
import { offset } from "@/lib/shared/offset";
import type { Hit } from "@/lib/text/find-text";
import { nameOfPage, pageAt } from "@/lib/text/page";
import classes from "./overview.module.css";
import { lanesIn, paintOverview } from "./paint-overview";
import { useWindowPlace } from "./use-window-place";

interface Props {
  reader: ReaderState;
  surface: Surface;
  hits: readonly Hit[];
}

/** Painting waits until changes have rested for so many milliseconds: a coding must not wait for it. */
const rest = 150;

/** The least height of the frame around what is in view, in pixels. */
const leastFrame = 10;

/**
 * The whole document beside the scroll bar: what is coded and found where, and what is in view. It is painted from
 * offsets when codings change, not while scrolling. To a keyboard and a screen reader it is a slider.
 */
export function Overview({ reader, surface, hits }: Props) {
  const { passages, codes, choices, document } = reader;
  const { length } = document.text;
  const { ref, height } = useElementSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme("light");
  const place = useWindowPlace(surface, length);
  const rows = Math.floor(height);

  const palette = JSON.stringify(codes.map(({ id, color }) => [id, color]));
  const order = JSON.stringify(choices.map(({ id }) => id));
  const colors = useMemo(() => {
    const own = JSON.parse(palette) as [codeId: string, color: string][];
    return new Map(own.map(([codeId, color]) => [codeId, stripeOf(color, scheme)]));
  }, [palette, scheme]);
  /** Follows the passages as long as codes and sizes stay. */
  const kept = useRef<{ readonly key: string; readonly layout: OverviewLayout } | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const element = canvas.current;
      if (element === null || rows === 0) return;
      const size = { length, rows, lanes: lanesIn(element.clientWidth) };
      const key = JSON.stringify([order, size]);
      if (kept.current?.key !== key)
        kept.current = { key, layout: new OverviewLayout(JSON.parse(order) as string[], size) };
      const { layout } = kept.current;
      layout.show(passages);
      paintOverview(element, {
        bars: layout.listBars(),
        colorOf: (codeId) => colors.get(codeId) ?? stripeOf("#7c7f86", scheme),
        hitRows: new Set(hits.map((hit) => rowOf(hit[0]?.start ?? 0, size))),
        hitColor: scheme === "light" ? "#c05600" : "#ffb454",
      });
    }, rest);
    return () => window.clearTimeout(timer);
  }, [passages, order, colors, hits, length, rows, scheme]);

  const pointedAt = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const frame = place.share * rows;
    return offset(offsetOfRow(event.clientY - box.top - frame / 2, { length, rows }));
  };
  const goTo = (event: PointerEvent) => {
    const start = pointedAt(event);
    const to = inWords([{ start, end: offset(Math.min(length, start + 1)) }]);
    surface.reveal(to, { room: 0, far: 0.02, always: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { scroller } = surface;
    const steps: Record<string, number> = {
      ArrowUp: -0.1,
      ArrowLeft: -0.1,
      ArrowDown: 0.1,
      ArrowRight: 0.1,
      PageUp: -0.9,
      PageDown: 0.9,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (Number.isFinite(step)) scroller.scrollBy({ top: step * scroller.clientHeight });
    else scroller.scrollTo({ top: step < 0 ? 0 : scroller.scrollHeight });
  };

  const percent = length === 0 ? 0 : Math.round((place.offset / length) * 100);
  const page = document.pages[pageAt(document.pages, place.offset)];
  const where = page ? `Page ${nameOfPage(page)} of ${document.pages.length}` : `${percent} percent`;
  const frame = Math.max(leastFrame, place.share * rows);
  const top = Math.min(rows - frame, rowOf(place.offset, { length, rows }));
  return (
    <div
      ref={ref}
      className={classes.overview}
      role="slider"
      tabIndex={0}
      aria-label="Place in the document"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={where}
      title={where}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = pointedAt(event);
        reader.going.depart({ at: { start: at, end: at } });
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
    >
      <canvas ref={canvas} className={classes.canvas} aria-hidden />
      <div className={classes.frame} style={{ height: frame, translate: `0 ${top}px` }} />
    </div>
  );
}
