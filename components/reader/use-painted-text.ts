"use client";

import { useCallback, useLayoutEffect, useState } from "react";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { Block } from "@/lib/text/block";
import type { StripeNames } from "./stripes";
import { TextMap } from "./text-map";
import { TextPainter } from "./text-painter";

/** The text as it stands in the page. */
interface Standing {
  readonly scroller: HTMLElement;
  readonly map: TextMap;
  readonly painter: TextPainter;
}

interface PaintedText {
  /** To be the `ref` of the element that scrolls the text. */
  readonly attach: (scroller: HTMLElement | null) => (() => void) | undefined;
  /** Null until the text stands in the page; so are the next two. */
  readonly scroller: HTMLElement | null;
  readonly map: TextMap | null;
  readonly painter: TextPainter | null;
  /** Grows whenever elements of the text were replaced: what is placed over the text must be placed again. */
  readonly version: number;
}

/** Paints passages over the static text and keeps them up to date. */
export function usePaintedText(
  document: { readonly text: string; readonly blocks: readonly Block[] },
  passages: ReadonlyMap<string, CodedPassage>,
  names: StripeNames,
): PaintedText {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [version, setVersion] = useState(0);
  const { text, blocks } = document;

  const attach = useCallback(
    (scroller: HTMLElement | null) => {
      const root = scroller?.querySelector<HTMLElement>("[data-text-body]");
      if (!scroller || !root) return;
      const painter = new TextPainter(root, scroller, text, blocks, () => setVersion((count) => count + 1));
      setStanding({ scroller, painter, map: new TextMap(root, (offset) => painter.index.blockAt(offset)) });
      return () => painter.stop();
    },
    [text, blocks],
  );
  const painter = standing?.painter ?? null;

  // Before the browser paints: a code just applied is seen in the next frame.
  useLayoutEffect(() => painter?.show(passages, names), [painter, passages, names]);

  return { attach, scroller: standing?.scroller ?? null, map: standing?.map ?? null, painter, version };
}
