"use client";

import { useHotkeys } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { client } from "@/lib/api/client";
import { notifyError } from "./notify";
import { runInOrder } from "./run-in-order";

/** Undo and redo over everything one has done in a project; what is shown is fetched anew afterwards. */
export function useHistory(projectId: string) {
  const queries = useQueryClient();
  const router = useRouter();
  const refresh = useCallback(async () => {
    await queries.invalidateQueries();
    router.refresh();
  }, [queries, router]);
  const undo = useCallback(async () => {
    try {
      const { result } = await runInOrder(queries, projectId, () => client.live.undo({ projectId }));
      notifications.show({ message: `Undone: ${result.undone}` });
      await refresh();
    } catch (error) {
      notifyError(error, "Nothing undone");
    }
  }, [projectId, queries, refresh]);
  const redo = useCallback(async () => {
    try {
      const { result } = await runInOrder(queries, projectId, () => client.live.redo({ projectId }));
      notifications.show({ message: `Done again: ${result.redone}` });
      await refresh();
    } catch (error) {
      notifyError(error, "Nothing redone");
    }
  }, [projectId, queries, refresh]);
  return { undo, redo };
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, outside of text fields (which have their own). */
export function useHistoryKeys(projectId: string) {
  const { undo, redo } = useHistory(projectId);
  useHotkeys([
    ["mod+Z", () => void undo()],
    ["mod+shift+Z", () => void redo()],
    ["mod+Y", () => void redo()],
  ]);
  return { undo, redo };
}
