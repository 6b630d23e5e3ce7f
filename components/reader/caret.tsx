"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import classes from "./caret.module.css";
import { type Spot, spotOf } from "./text-geometry";
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
  const [spot, setSpot] = useState<Spot | null>(null);
  useLayoutEffect(() => {
    setSpot(container.current && spotOf(map, container.current, offset, 1));
  }, [map, container, offset, version]);
  if (spot === null) return null;
  // Another key at every place: the caret does not blink while it moves.
  return (
    <div key={`${spot.left} ${spot.top}`} className={classes.caret} style={spot} data-caret aria-hidden />
  );
}
