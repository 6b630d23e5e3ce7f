"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import classes from "./caret.module.css";
import type { Surface } from "./surface";
import { placeAt, spotOf } from "./text-geometry";

interface Props {
  surface: Surface;
  container: RefObject<HTMLElement | null>;
  offset: number;
}

/** The caret of the text: shown while the text has the focus. */
export function Caret({ surface, container, offset }: Props) {
  const { map } = surface;
  const caret = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () =>
      surface.repaints.follow(() => {
        const content = container.current;
        placeAt(caret.current, content && spotOf(map, content, offset, 1));
        // It does not blink while it moves.
        for (const animation of caret.current?.getAnimations() ?? []) animation.currentTime = 0;
      }),
    [surface, map, container, offset],
  );
  return <div ref={caret} className={classes.caret} data-caret aria-hidden />;
}
