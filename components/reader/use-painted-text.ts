"use client";

import { useCallback, useLayoutEffect, useState } from "react";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { ShownName } from "@/lib/pseudonyms/shown-name";
import type { ShardedMap } from "@/lib/shared/sharded-map";
import type { Block } from "@/lib/text/block";
import type { StripeNames } from "@/components/margin/stripes";
import type { Surface } from "./surface";
import { TextPainter } from "./text-painter";

interface Painted {
  /** To be the `ref` of the element that scrolls the text. */
  readonly attach: (scroller: HTMLElement | null) => (() => void) | undefined;
  /** Puts up another surface than the text; returns what takes it away. */
  readonly stand: (make: () => Surface) => () => void;
  /** Null until the document stands in the page. */
  readonly surface: Surface | null;
}

/** Paints passages over whatever shows the document, and keeps them up to date. */
export function usePaintedText(
  document: { readonly text: string; readonly blocks: readonly Block[] },
  shownNames: readonly ShownName[],
  passages: ShardedMap<CodedPassage>,
  names: StripeNames,
): Painted {
  const [surface, setSurface] = useState<Surface | null>(null);
  const { text, blocks } = document;

  const stand = useCallback((make: () => Surface) => {
    const made = make();
    setSurface(made);
    return () => {
      made.stop();
      setSurface((now) => (now === made ? null : now));
    };
  }, []);
  const attach = useCallback(
    (scroller: HTMLElement | null) => {
      const root = scroller?.querySelector<HTMLElement>("[data-text-body]");
      if (!scroller || !root) return;
      return stand(() => new TextPainter(root, scroller, text, blocks, shownNames));
    },
    [text, blocks, shownNames, stand],
  );

  // Before the browser paints: a code just applied is seen in the next frame.
  useLayoutEffect(() => surface?.show(passages, names), [surface, passages, names]);

  return { attach, stand, surface };
}
