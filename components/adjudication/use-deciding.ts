"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { newId } from "@/components/coding/new-id";
import { useSaving } from "@/components/shell/use-saving";
import { presentAddress, replaceAddress } from "@/components/shell/page-address";
import type { Choice } from "@/lib/adjudication/choice";
import type { DifferenceAtView } from "@/lib/adjudication/difference-view";
import type { DifferencesAddress } from "@/lib/adjudication/differences-address";
import { api, client } from "@/lib/api/client";

/** One difference after the other: which is looked at, what is there of it, and what one does with it. */
export function useDeciding(projectId: string, address: DifferencesAddress, initial: DifferenceAtView) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const at = useSearchParams().get("at") ?? undefined;
  const [first] = useState(at);
  const [busy, setBusy] = useState(false);
  const { setup, place, unfinished, kind, byLayerId } = address;
  const optionsOf = (id: string | undefined) =>
    api.adjudication.getDifference.queryOptions({
      input: { projectId, setup, place, unfinished, kind, byLayerId, at: id },
    });
  const query = useQuery({
    ...optionsOf(at),
    placeholderData: keepPreviousData,
    ...(at === first && { initialData: initial }),
  });
  const view = query.data ?? initial;
  const { nextOpenId, nextId } = view;
  useQuery({ ...optionsOf(nextOpenId ?? nextId ?? undefined), enabled: (nextOpenId ?? nextId) !== null });

  const go = useCallback((id: string | null) => {
    if (id === null) return;
    const url = presentAddress();
    url.searchParams.set("at", id);
    replaceAddress(url);
  }, []);
  const settle = useCallback(
    () => queries.invalidateQueries({ queryKey: api.adjudication.key() }),
    [queries],
  );
  const { difference } = view;
  const actions = useMemo(
    () => ({
      /** Resolves to whether it worked; leads on to the next that is open. */
      decide: async (choice: Choice, reason: string): Promise<boolean> => {
        if (difference === null) return false;
        const seen = difference.codings.map(({ id, passageId, codeId }) => ({ id, passageId, codeId }));
        const replacedIds = difference.decisions.flatMap(({ id, inForce }) => (inForce ? [id] : []));
        setBusy(true);
        const input = { projectId, id: newId(), seen, replacedIds, reason, choice: writable(choice) };
        const done = await save(() => client.adjudication.decide(input), {
          failed: "The difference was not settled",
          settle: () => {
            void settle();
            return Promise.resolve();
          },
        });
        setBusy(false);
        if (done) go(nextOpenId);
        return done;
      },
      reopen: async () => {
        const ids = difference?.decisions.flatMap(({ id, inForce }) => (inForce ? [id] : [])) ?? [];
        for (const id of ids)
          await save(() => client.adjudication.reopen({ projectId, id }), {
            failed: "The decision was not reopened",
            settle,
          });
      },
    }),
    [difference, nextOpenId, projectId, save, settle, go],
  );
  return { view, at, error: query.error, waiting: query.isPlaceholderData, busy, go, ...actions };
}

export type Deciding = ReturnType<typeof useDeciding>;

/** A choice as the procedure takes it. */
function writable(choice: Choice) {
  if (choice.outcome === "accepted") return { ...choice, keptIds: [...choice.keptIds] };
  if (choice.outcome !== "otherBoundaries") return choice;
  const { region, ranges, ...rest } = choice;
  const pairs = ranges.map(([start, end]): [number, number] => [start, end]);
  return { ...rest, ranges: pairs, ...(region !== undefined && { region }) };
}
