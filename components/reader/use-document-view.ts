"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";

/** The two ways of showing a document: its text, or its pages as printed. */
export type DocumentView = "text" | "pages";

const keyOf = (documentId: string) => `excerpta-view-${documentId}`;
const isView = (value: string | null): value is DocumentView => value === "text" || value === "pages";

/**
 * Which view of a document is shown: what the address says, else what was chosen last in this browser, else the text,
 * or the pages where there is no text. Choosing one writes it into the address. Without pages there is only the text.
 */
export function useDocumentView(
  documentId: string,
  { pageCount, hasText }: { readonly pageCount: number; readonly hasText: boolean },
): [view: DocumentView, setView: (view: DocumentView) => void] {
  const addressed = useSearchParams().get("view");
  const [view, setView] = useState<DocumentView>(() => {
    if (pageCount === 0) return "text";
    return isView(addressed) ? addressed : hasText ? "text" : "pages";
  });
  useEffect(() => {
    if (pageCount === 0 || isView(new URL(window.location.href).searchParams.get("view"))) return;
    const remembered = window.localStorage.getItem(keyOf(documentId));
    if (isView(remembered)) setView(remembered);
  }, [documentId, pageCount]);

  const choose = useCallback(
    (next: DocumentView) => {
      setView(next);
      window.localStorage.setItem(keyOf(documentId), next);
      const url = new URL(window.location.href);
      url.searchParams.set("view", next);
      window.history.replaceState(null, "", url);
    },
    [documentId],
  );
  return [view, choose];
}
