"use client";

import { useState } from "react";
import type { ReadingView } from "@/lib/coding/server/reading";

const documentOf = ({ document, textId, text, blocks, pages, language }: ReadingView) => ({
  id: document.id,
  mediaType: document.mediaType,
  textId,
  text,
  blocks,
  pages,
  language,
});

/**
 * The document that is read. A refreshed page brings the same text anew: then the old object stays, so that the painted
 * text is not made again; only another reading, corrected blocks or another language replace it.
 */
export function useReadDocument(reading: ReadingView) {
  const [document, setDocument] = useState(() => documentOf(reading));
  const [seen, setSeen] = useState(reading);
  if (seen !== reading) {
    setSeen(reading);
    if (!isSame(document, reading)) setDocument(documentOf(reading));
  }
  return document;
}

const isSame = (known: ReturnType<typeof documentOf>, reading: ReadingView): boolean =>
  known.textId === reading.textId &&
  known.language === reading.language &&
  JSON.stringify(known.blocks) === JSON.stringify(reading.blocks);
