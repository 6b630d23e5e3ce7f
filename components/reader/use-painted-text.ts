"use client";

import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { Block } from "@/lib/text/block";
import type { StripeNames } from "./stripes";
import { TextMap } from "./text-map";
import { TextPainter } from "./text-painter";

interface PaintedText {
  /** Null until the text stands in the page. */
  readonly map: TextMap | null;
  readonly painter: TextPainter | null;
  /** Grows whenever elements of the text were replaced: what is placed over the text must be placed again. */
  readonly version: number;
}

/** Paints passages over the static text in `body` and keeps them up to date. */
export function usePaintedText(
  body: RefObject<HTMLDivElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
  document: { readonly text: string; readonly blocks: readonly Block[] },
  passages: ReadonlyMap<string, CodedPassage>,
  names: StripeNames,
): PaintedText {
  const [painter, setPainter] = useState<TextPainter | null>(null);
  const [map, setMap] = useState<TextMap | null>(null);
  const [version, setVersion] = useState(0);
  const { text, blocks } = document;

  useEffect(() => {
    const root = body.current;
    if (root === null || scroller.current === null) return;
    const made = new TextPainter(root, scroller.current, text, blocks, () =>
      setVersion((count) => count + 1),
    );
    setPainter(made);
    setMap(new TextMap(root, (offset) => made.index.blockAt(offset)));
    return () => made.stop();
  }, [body, scroller, text, blocks]);

  // Before the browser paints: a code just applied is seen in the next frame.
  useLayoutEffect(() => painter?.show(passages, names), [painter, passages, names]);

  return { map, painter, version };
}
