"use client";

import { useHotkeys } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { usePageRefresh } from "./page-refresh";
import { pageShows } from "./page-shows";
import { useCallback } from "react";
import { undoLatest } from "@/components/history/undo-latest";
import { client } from "@/lib/api/client";
import type { Entity } from "@/lib/shared/change";
import { notifyError } from "./notify";
import { runInOrder } from "./run-in-order";

/**
 * Undo and redo over everything one has done in a project; what is shown is fetched anew afterwards, the page itself
 * where that may have changed it. `refresh` without what was touched: it may have been anything.
 */
export function useHistory(projectId: string) {
  const queries = useQueryClient();
  const refreshPage = usePageRefresh();
  const refresh = useCallback(
    async (touched?: readonly Entity[]) => {
      await queries.invalidateQueries();
      if (touched === undefined || pageShows(touched)) refreshPage();
    },
    [queries, refreshPage],
  );
  const undo = useCallback(() => undoLatest(projectId, queries, refresh), [projectId, queries, refresh]);
  const redo = useCallback(async () => {
    try {
      const { result } = await runInOrder(queries, projectId, () => client.live.redo({ projectId }));
      notifications.show({ message: `Done again: ${result.redone}` });
      await refresh(result.touched);
    } catch (error) {
      notifyError(error, "Nothing redone");
    }
  }, [projectId, queries, refresh]);
  return { undo, redo, refresh };
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, and Ctrl+Alt+Z for the list, outside of text fields (which have their own). */
export function useHistoryKeys(projectId: string, openList: () => void) {
  const { undo, redo, refresh } = useHistory(projectId);
  useHotkeys([
    ["mod+Z", () => void undo()],
    ["mod+shift+Z", () => void redo()],
    ["mod+Y", () => void redo()],
    ["mod+alt+Z", openList],
  ]);
  return { undo, redo, refresh };
}
