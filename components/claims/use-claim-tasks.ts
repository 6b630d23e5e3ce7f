"use client";

import { useCallback, useMemo, useState } from "react";
import type { WayBack } from "@/components/reader/use-way-back";
import { notifyDone } from "@/components/shell/notify";
import type { PassagePlace } from "@/lib/coding/passage-place";

/** Holding a place in the text against a claim. The functions stay the same. */
export function useClaimTasks(mayHold: boolean, { leave, goBack }: WayBack) {
  /** What is about to be held against a claim. */
  const [holding, setHolding] = useState<PassagePlace | null>(null);
  const hold = useCallback(
    (place: PassagePlace | null) => {
      if (!mayHold) return;
      if (place === null)
        return notifyDone("Select some words or go to a passage first, then hold it against a claim.");
      leave();
      setHolding(place);
    },
    [mayHold, leave],
  );
  const close = useCallback(() => {
    setHolding(null);
    goBack();
  }, [goBack]);
  return useMemo(() => ({ holding, hold, close }), [holding, hold, close]);
}
