"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useCallback, useMemo, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { runInOrder } from "@/components/shell/run-in-order";
import { client } from "@/lib/api/client";
import type { Correction } from "@/lib/text/corrections";

export interface Structure {
  /** Every block shows its kind, and the one at the caret can be corrected. */
  readonly correcting: boolean;
  readonly menuOpen: boolean;
  readonly setMenuOpen: (open: boolean) => void;
  readonly toggle: () => void;
  /** The key: begins correcting, then opens the menu of the block at the caret. */
  readonly begin: () => void;
  readonly leave: () => void;
  readonly correct: (correction: Correction, done: string) => void;
  readonly discard: () => void;
}

/** Correcting what the blocks of a document are. `allowed`: whether the member may. */
export function useStructure(
  { projectId, id, textId }: { projectId: string; id: string; textId: string },
  allowed: boolean,
  announce: (words: string) => void,
): Structure {
  const [correcting, setCorrecting] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  const queries = useQueryClient();
  const refreshPage = usePageRefresh();
  const run = useCallback(
    async (write: () => Promise<unknown>, done: string) => {
      try {
        await runInOrder(queries, projectId, write);
        await queries.invalidateQueries();
        refreshPage();
        announce(done);
      } catch (error) {
        notifyError(error, "Nothing was corrected");
      }
    },
    [queries, projectId, refreshPage, announce],
  );
  return useMemo(() => {
    const enter = () => {
      setCorrecting(true);
      announce("Correcting the structure. K opens what the block at the caret can be, Shift K ends it.");
    };
    const leave = () => {
      if (!correcting) return;
      setCorrecting(false);
      setMenuOpen(false);
      announce("Structure as it is.");
    };
    return {
      correcting,
      menuOpen,
      setMenuOpen,
      toggle: correcting ? leave : enter,
      begin: () => {
        if (!allowed) announce("Your role does not let you correct the structure.");
        else if (correcting) setMenuOpen(true);
        else enter();
      },
      leave,
      correct: (correction, done) =>
        void run(() => client.documents.correctStructure({ projectId, id, textId, correction }), done),
      discard: () =>
        void run(() => client.documents.discardCorrections({ projectId, id }), "As it was recognised."),
    };
  }, [correcting, menuOpen, allowed, announce, run, projectId, id, textId]);
}
