"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import classes from "./caret.module.css";
import { placeAt, spotOf } from "./text-geometry";
import type { TextMap } from "./text-map";

interface Props {
  map: TextMap;
  container: RefObject<HTMLElement | null>;
  offset: number;
  /** Changes when the text's elements were replaced or its width changed. */
  version: number;
}

/** The caret of the text: shown while the text has the focus. */
export function Caret({ map, container, offset, version }: Props) {
  const caret = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    placeAt(caret.current, container.current && spotOf(map, container.current, offset, 1));
    // It does not blink while it moves.
    for (const animation of caret.current?.getAnimations() ?? []) animation.currentTime = 0;
  }, [map, container, offset, version]);
  return <div ref={caret} className={classes.caret} data-caret aria-hidden />;
}
