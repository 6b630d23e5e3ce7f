"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMay } from "@/components/shell/use-may";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";

export interface StopWordsState {
  readonly words: readonly string[];
  /** Leaves words and phrases out, and counts others again; tells whether it worked. Null for those who may not. */
  readonly change:
    ((asked: { add?: readonly string[]; remove?: readonly string[] }) => Promise<boolean>) | null;
}

const none: readonly string[] = [];

/** What the project does not count besides the words that say little in the language of each text. */
export function useStopWords(projectId: string): StopWordsState {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const may = useMay("query.write");
  const { data: words = none } = useQuery(api.search.listStopWords.queryOptions({ input: { projectId } }));
  return useMemo(
    () => ({
      words,
      change: may
        ? (asked) =>
            save(() => client.search.changeStopWords({ projectId, ...asked }), {
              failed: "The word counts were not changed",
              undoable: true,
              // The news of it has the counts asked for anew: to ask twice would end the first count on its way.
              settle: () => queries.invalidateQueries({ queryKey: api.search.listStopWords.key() }),
            })
        : null,
    }),
    [projectId, queries, save, may, words],
  );
}
