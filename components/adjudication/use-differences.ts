"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { DifferencesView } from "@/lib/adjudication/difference-view";
import { type DifferencesAddress, writeDifferences } from "@/lib/adjudication/differences-address";
import { DIFFERENCES_PART } from "@/lib/adjudication/schema";
import { api } from "@/lib/api/client";

/** The first part of a list, loaded with the page, and the address it answers. */
export interface InitialDifferences {
  readonly search: string;
  readonly view: DifferencesView;
}

/** The differences that an address asks for, part by part. */
export function useDifferences(projectId: string, address: DifferencesAddress, initial: InitialDifferences) {
  const answered = initial.search === writeDifferences(address).toString();
  return useInfiniteQuery({
    ...api.adjudication.listDifferences.infiniteOptions({
      input: (offset: number) => ({ projectId, ...address, offset, limit: DIFFERENCES_PART }),
      initialPageParam: 0,
      getNextPageParam: (last, parts) => {
        const loaded = parts.reduce((sum, { differences }) => sum + differences.length, 0);
        return loaded < last.total && last.differences.length > 0 ? loaded : undefined;
      },
    }),
    placeholderData: keepPreviousData,
    ...(answered ? { initialData: { pages: [initial.view], pageParams: [0] } } : {}),
  });
}
