"use client";

import { useCallback } from "react";
import type { ReaderState } from "@/components/reader/use-reader";

/** Gives a coding whose stripe was dropped on a code that code. */
export function useRecodeDropped({
  codings,
  actions,
}: Pick<ReaderState, "codings" | "actions">): (codingId: string, code: { readonly id: string }) => void {
  const { current } = codings;
  const { recodeTo } = actions;
  return useCallback(
    (codingId, { id }) => {
      const coding = current().codings.get(codingId);
      if (coding !== undefined && coding.codeId !== id)
        void recodeTo(coding, { codeIds: [id], create: null, memo: "" });
    },
    [current, recodeTo],
  );
}
