"use client";

import { useCallback, useMemo, useState } from "react";

const nothing: ReadonlySet<string> = new Set();

/** Which rows of a list are chosen, while choosing at all. */
export function useChoice() {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const [recoding, setRecoding] = useState(false);
  const toggle = useCallback(
    (id: string) =>
      setIds((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const begin = useCallback(() => setIds(nothing), []);
  const end = useCallback(() => {
    setIds(null);
    setRecoding(false);
  }, []);
  return useMemo(
    () => ({
      choosing: ids !== null,
      ids: ids ?? nothing,
      toggle,
      choose: setIds,
      begin,
      end,
      recoding,
      setRecoding,
    }),
    [ids, toggle, begin, end, recoding],
  );
}

export type Choice = ReturnType<typeof useChoice>;
