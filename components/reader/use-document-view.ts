"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useSearchParams } from "next/navigation";
import { useCallback, useState } from "react";
import { presentAddress, replaceAddress } from "@/components/shell/page-address";

/** The two ways of showing a document: its text, or its pages as printed. */
export type DocumentView = "text" | "pages";

const isView = (value: string | null): value is DocumentView => value === "text" || value === "pages";

/**
 * Which view of a document is shown: what the address says, else what was chosen last in this browser, else the text,
 * or the pages where there is no text. Choosing one writes it into the address. Without pages there is only the text.
 * Where the address is about another pane (`addressed` false), the choice is this pane's alone.
 */
export function useDocumentView(
  documentId: string,
  { pageCount, hasText }: { readonly pageCount: number; readonly hasText: boolean },
  addressed: boolean,
): [view: DocumentView, setView: (view: DocumentView) => void] {
  const named = useSearchParams().get("view");
  const [chosen, setChosen] = useState<DocumentView | null>(null);
  const [remembered, remember] = useLocalStorage<DocumentView | null>({
    key: `excerpta-view-${documentId}`,
    defaultValue: null,
  });
  const fallback = hasText ? "text" : "pages";
  const opened = addressed ? (isView(named) ? named : remembered) : null;
  const view = chosen ?? opened ?? fallback;

  const choose = useCallback(
    (next: DocumentView) => {
      setChosen(next);
      if (!addressed) return;
      remember(next);
      const url = presentAddress();
      url.searchParams.set("view", next);
      replaceAddress(url);
    },
    [addressed, setChosen, remember],
  );
  return [pageCount === 0 ? "text" : view, choose];
}
