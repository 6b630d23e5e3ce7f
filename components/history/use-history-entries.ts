"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, client } from "@/lib/api/client";
import type { HistoryAddress } from "@/lib/history/history-address";
import { toHistoryInput } from "./history-query";

/** The entries that an address asks for, page by page. */
export function useHistoryEntries(projectId: string, address: HistoryAddress) {
  const input = toHistoryInput(projectId, address);
  const found = useInfiniteQuery({
    queryKey: [...api.history.list.key(), input],
    queryFn: ({ pageParam }) =>
      client.history.list({ ...input, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  return {
    entries: found.data?.pages.flatMap(({ entries }) => entries) ?? [],
    pending: found.isPending,
    failure: found.error,
    hasMore: found.hasNextPage,
    loading: found.isFetchingNextPage,
    loadMore: () => void found.fetchNextPage(),
  };
}
