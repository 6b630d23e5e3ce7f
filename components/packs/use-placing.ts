"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";

interface Placing {
  /** How many documents are still to be looked at; 0 while nothing is done. */
  readonly left: number;
  readonly place: (documentIds: readonly string[]) => void;
}

/**
 * Has documents recognised and what a study pack holds of them placed, one after another. Documents that come while the page
 * stands open are looked at by themselves, each once: what was taken back is not placed again unasked.
 */
export function usePlacing(projectId: string, unplaced: readonly string[], active: boolean): Placing {
  const queries = useQueryClient();
  const [left, setLeft] = useState(0);
  const known = useRef<Set<string> | null>(null);
  const queue = useRef<string[]>([]);
  const running = useRef(false);

  const run = async () => {
    running.current = true;
    let unknown = 0;
    try {
      for (let id = queue.current[0]; id !== undefined; id = queue.current[0]) {
        setLeft(queue.current.length);
        const { paper, placed } = (await client.packs.place({ projectId, documentId: id })).result;
        queue.current.shift();
        if (paper === null) unknown += 1;
        else notifyDone(`Recognised “${paper}” and placed ${countOf(placed, "passage")}.`);
        await Promise.all(
          [api.packs, api.documents].map((changed) => queries.invalidateQueries({ queryKey: changed.key() })),
        );
      }
      if (unknown > 0)
        notifyDone(`${countOf(unknown, "document")} not recognised as a paper of the study pack.`);
    } catch (error) {
      queue.current = [];
      notifyError(error, "The codings of the study pack could not be placed");
    }
    running.current = false;
    setLeft(0);
  };
  const place = (documentIds: readonly string[]) => {
    queue.current.push(...documentIds.filter((id) => !queue.current.includes(id)));
    if (!running.current) void run();
  };

  const placeFresh = useEffectEvent(place);
  const key = unplaced.join();
  useEffect(() => {
    if (!active) return;
    const ids = key === "" ? [] : key.split(",");
    const before = known.current;
    known.current = new Set([...(before ?? []), ...ids]);
    const fresh = ids.filter((id) => before !== null && !before.has(id));
    if (fresh.length > 0) placeFresh(fresh);
  }, [key, active]);
  return { left, place };
}
