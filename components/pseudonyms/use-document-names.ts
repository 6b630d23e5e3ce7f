"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/lib/api/client";
import type { ReadingView } from "@/lib/coding/server/reading";
import { type DocumentNames, shownTitle } from "@/lib/pseudonyms/shown-name";
import type { Naming } from "./use-naming";

/** Milliseconds after which it is asked for anew when a document is opened again: nobody has listened for changes meanwhile. */
const forgotten = 5_000;

/** What is shown in a document in place of names. */
export interface ShownNames extends Naming {
  /** Null where names are shown as they are, and until it is known. */
  readonly found: DocumentNames | null;
  /** It is not known yet: nothing of the text is shown meanwhile. */
  readonly awaited: boolean;
  /** Why it is not known; null where nothing failed. */
  readonly failure: string | null;
  readonly askAgain: () => void;
}

/** Asks what is to be shown in place of a document's names, while they are not to be shown. `first`: what is known of it already. */
export function useDocumentNames(
  projectId: string,
  { document, textId }: ReadingView,
  naming: Naming,
  first: DocumentNames | null,
): ShownNames {
  const { data, error, refetch } = useQuery({
    ...api.pseudonyms.shown.queryOptions({ input: { projectId, documentId: document.id, textId } }),
    enabled: naming.on,
    // Asked for again when somebody changes the list or the text, which is heard of while the document is open.
    staleTime: Infinity,
    gcTime: forgotten,
    ...(first !== null && { initialData: first }),
  });
  return useMemo(
    () => ({
      ...naming,
      found: naming.on ? (data ?? null) : null,
      awaited: naming.on && data === undefined,
      failure: naming.on && data === undefined ? (error?.message ?? null) : null,
      askAgain: () => void refetch(),
    }),
    [naming, data, error, refetch],
  );
}

/** A reading with what its documents are called while names are not to be shown. */
export function useNamedReading(reading: ReadingView, { found, awaited }: ShownNames): ReadingView {
  return useMemo(() => {
    if (found === null && !awaited) return reading;
    const name = <D extends { readonly id: string; readonly title: string }>(document: D): D => ({
      ...document,
      title: shownTitle(found, document.id),
    });
    return {
      ...reading,
      document: { ...name(reading.document), authors: found?.authors ?? "" },
      documents: reading.documents.map(name),
    };
  }, [reading, found, awaited]);
}
