"use client";

import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/lib/api/client";
import type { BuiltTableView } from "@/lib/tables/table-view";
import { listWanted } from "@/lib/tables/wanted-excerpts";
import type { RowWindow } from "./use-row-window";

type Excerpts = BuiltTableView["excerpts"];

/** A table with the excerpts near the rows in the page as far as they have arrived; whether some could not be had. */
export function useShownExcerpts(projectId: string, table: BuiltTableView, rowWindow: RowWindow | null) {
  const rows = rowWindow?.rows.map(({ at }) => at).join() ?? "";
  const wanted = useMemo(
    () => (rows === "" ? [] : listWanted(table, rows.split(",").map(Number))),
    [table, rows],
  );
  const { arrived, failed, again } = useQueries({
    queries: wanted.map((passageIds) => ({
      ...api.tables.listExcerpts.queryOptions({ input: { projectId, passageIds } }),
      staleTime: Infinity,
    })),
    combine: gather,
  });
  const shown = useMemo(() => ({ ...table, excerpts: { ...table.excerpts, ...arrived } }), [table, arrived]);
  return { shown, failed, again };
}

const gather = (
  results: readonly { data?: Excerpts | undefined; isError: boolean; refetch: () => Promise<unknown> }[],
) => ({
  arrived: Object.assign({}, ...results.map(({ data }) => data)) as Excerpts,
  failed: results.some(({ isError }) => isError),
  again: () => results.forEach(({ isError, refetch }) => void (isError && refetch())),
});
