"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { SavedQueryView } from "@/lib/queries/query-view";

const none: readonly SavedQueryView[] = [];

/** The smart codes of a project: the saved queries that stand among its codes. */
export function useSmartCodes(projectId: string): readonly SavedQueryView[] {
  const { data } = useQuery({
    ...api.queries.list.queryOptions({ input: { projectId } }),
    select: (saved) => saved.filter(({ smart }) => smart),
  });
  return data ?? none;
}
