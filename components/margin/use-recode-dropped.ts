"use client";

import { useCallback } from "react";
import type { InPane } from "@/components/split/in-pane";

/** Gives a coding whose stripe was dropped on a code that code. `inActive`: what is read where it was dragged from. */
export function useRecodeDropped(
  inActive: () => InPane | null,
): (codingId: string, code: { readonly id: string }) => void {
  return useCallback(
    (codingId, { id }) => {
      const reader = inActive()?.reader;
      const coding = reader?.codings.current().codings.get(codingId);
      if (coding !== undefined && coding.codeId !== id)
        void reader?.actions.recodeTo(coding, { codeIds: [id], create: null, memo: "" });
    },
    [inActive],
  );
}
