"use client";

import { useEffect, useRef } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import type { Going } from "@/components/way/going";
import { placeSent } from "@/components/way/place-keeper";
import { watchPlace } from "@/components/way/watch-place";
import { besidePlaceOf, keepBesidePlace } from "./beside-place";

/**
 * Opens the text beside where it stood last; else where one was last in it, and the same document where the main pane
 * is (`whereInMain`; null for another document). Its place is its own: the main pane's stays as it is kept.
 */
export function useBesidePlace(
  reader: ReaderState,
  whereInMain: Going["whereNow"] | null,
  keptOffset: number | null,
): void {
  const { surface, document } = reader;
  const { textId } = document;
  const { restore } = reader.going;
  const opened = useRef(false);

  useEffect(() => {
    if (surface === null || opened.current) return;
    opened.current = true;
    const fallback = whereInMain === null ? (placeSent(textId) ?? keptOffset) : whereInMain()?.top;
    const top = besidePlaceOf(textId) ?? fallback ?? null;
    if (top !== null) restore({ top, anchor: null, focus: null });
  }, [surface, textId, keptOffset, restore, whereInMain]);

  useEffect(() => {
    if (surface === null) return;
    return watchPlace(surface, (place) => keepBesidePlace(textId, place));
  }, [surface, textId]);
}
