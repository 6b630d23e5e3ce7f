"use client";

import { useEffect, useRef } from "react";
import { useLive } from "@/components/live/live-provider";
import type { ReaderState } from "@/components/reader/use-reader";
import { leftPlaceOf } from "./left-place";
import { PlaceKeeper, placeSent } from "./place-keeper";
import { watchPlace } from "./watch-place";

/** Opens a document where one was last, unless the address or the browser's history says where, and keeps the place. */
export function useKeptPlace(reader: ReaderState, keptOffset: number | null) {
  const { surface, going, document, member } = reader;
  const { projectId } = member;
  const { id: documentId, textId } = document;
  const { restore } = going;
  const opened = useRef(false);
  const live = useLive();

  useEffect(() => {
    if (surface === null || opened.current) return;
    opened.current = true;
    const params = new URLSearchParams(window.location.search);
    const named = params.has("passage") || params.has("at");
    const top = placeSent(textId) ?? keptOffset;
    if (named || top === null || leftPlaceOf(window.history.state, textId) !== null) return;
    restore({ top, anchor: null, focus: null });
  }, [surface, textId, keptOffset, restore]);

  useEffect(() => {
    if (surface === null) return;
    const keeper = new PlaceKeeper({ projectId, documentId, textId });
    const unwatch = watchPlace(surface, (place) => {
      keeper.note(place);
      live.tellPlace({ documentId, offset: place });
    });
    const onHide = () => {
      if (window.document.visibilityState === "hidden") keeper.send();
    };
    window.addEventListener("pagehide", keeper.send);
    window.document.addEventListener("visibilitychange", onHide);
    return () => {
      unwatch();
      window.removeEventListener("pagehide", keeper.send);
      window.document.removeEventListener("visibilitychange", onHide);
      keeper.send();
      live.tellPlace(null);
    };
  }, [surface, live, projectId, documentId, textId]);
}
