"use client";

import { useQueries } from "@tanstack/react-query";
import { pagesAtOnce, unpackFrames } from "@/lib/documents/run-frames";
import type { Page } from "@/lib/text/page";
import { decodeRuns, type PageRun } from "@/lib/text/page-runs";

export interface PagedDocument {
  readonly projectId: string;
  readonly id: string;
  readonly textId: string;
  readonly pages: readonly Page[];
}

/** Milliseconds after which runs of pages left behind are let go. */
const kept = 120_000;

/** Where the characters of some pages stand, by page, as far as that has arrived. Pages from `first` to `last`. */
export function usePageRuns(
  document: PagedDocument,
  first: number,
  last: number,
): ReadonlyMap<number, readonly PageRun[]> {
  const from = Math.floor(first / pagesAtOnce);
  const count = Math.max(0, Math.floor(last / pagesAtOnce) - from + 1);
  return useQueries({
    queries: Array.from({ length: count }, (_, i) => ({
      queryKey: ["page-runs", document.textId, from + i] as const,
      queryFn: () => fetchRuns(document, (from + i) * pagesAtOnce),
      staleTime: Infinity,
      gcTime: kept,
      structuralSharing: false,
    })),
    combine: gather,
  });
}

const gather = (
  results: readonly { readonly data?: readonly (readonly [number, readonly PageRun[]])[] | undefined }[],
) => new Map(results.flatMap(({ data }) => data ?? []));

async function fetchRuns(
  { projectId, id, textId, pages }: PagedDocument,
  from: number,
): Promise<(readonly [number, readonly PageRun[]])[]> {
  const answer = await fetch(`/api/projects/${projectId}/documents/${id}/texts/${textId}/runs?from=${from}`);
  if (!answer.ok) throw new Error(await answer.text());
  const frames = unpackFrames(new Uint8Array(await answer.arrayBuffer()));
  return frames.map((bytes, i) => [from + i, decodeRuns(bytes, pages[from + i]?.start ?? 0)] as const);
}
