"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { ExcerptsView } from "@/lib/analysis/excerpt-view";
import { type ExcerptsAddress, writeAddress } from "@/lib/analysis/excerpts-address";
import { EXCERPTS_PART } from "@/lib/analysis/schema";
import { api } from "@/lib/api/client";

/** The first part of a list, loaded with the page, and the address it answers. */
export interface InitialExcerpts {
  readonly search: string;
  readonly view: ExcerptsView;
}

/** The excerpts that an address asks for, part by part; nothing is asked while no code is chosen. */
export function useExcerpts(projectId: string, address: ExcerptsAddress, initial: InitialExcerpts | null) {
  const { codeId, ...filters } = address;
  const answered = initial !== null && initial.search === writeAddress(address).toString();
  const query = useInfiniteQuery({
    ...api.analysis.listExcerpts.infiniteOptions({
      input: (offset: number) => ({
        projectId,
        codeId,
        ...filters,
        offset,
        limit: EXCERPTS_PART,
      }),
      initialPageParam: 0,
      getNextPageParam: (last, parts) => {
        const loaded = parts.reduce((sum, { excerpts }) => sum + excerpts.length, 0);
        return loaded < last.total && last.excerpts.length > 0 ? loaded : undefined;
      },
    }),
    enabled: codeId !== null || address.queryId !== undefined,
    placeholderData: keepPreviousData,
    // Long enough to come back to the same place after reading in the text for a while.
    gcTime: 30 * 60_000,
    ...(answered ? { initialData: { pages: [initial.view], pageParams: [0] } } : {}),
  });
  return query;
}
