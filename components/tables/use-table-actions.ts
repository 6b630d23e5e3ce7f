"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { newId } from "@/components/coding/new-id";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";

/** What one does with saved tables. Each tells whether it worked, and shows why where it did not. */
export function useTableActions(projectId: string) {
  const queries = useQueryClient();
  const router = useRouter();
  const { undo } = useHistory(projectId);

  const attempt = async (work: () => Promise<void>, changed = api.tables.key()): Promise<boolean> => {
    try {
      await runInOrder(queries, projectId, work);
      await queries.invalidateQueries({ queryKey: changed });
      return true;
    } catch (error) {
      notifyError(error);
      return false;
    }
  };

  return {
    rename: (tableId: string, name: string, caption: string) =>
      attempt(async () => {
        await client.tables.edit({ projectId, tableId, name, caption });
        notifyDone("Saved.");
      }),
    duplicate: (tableId: string) =>
      attempt(async () => {
        const { result } = await client.tables.duplicate({ projectId, tableId, copyId: crypto.randomUUID() });
        notifyUndoable(`Copied as “${result.name}”`, undo);
        router.push(`/projects/${projectId}/tables/${result.id}`);
      }),
    freeze: (tableId: string, name: string) =>
      attempt(async () => {
        await client.tables.freeze({ projectId, tableId, id: newId(), name });
        notifyDone(`Kept as the version “${name.trim()}”.`);
      }, api.tables.listVersions.key()),
    restoreVersion: (tableId: string, id: string) =>
      attempt(async () => {
        const { event } = await client.tables.restoreVersion({ projectId, tableId, id });
        if (event) notifyUndoable(`You ${event.summary}`, undo);
        else notifyDone("The table is as it was in this version already.");
      }),
    removeVersion: (tableId: string, id: string) =>
      attempt(async () => {
        const { event } = await client.tables.removeVersion({ projectId, tableId, id });
        if (event) notifyUndoable(`You ${event.summary}`, undo);
      }, api.tables.listVersions.key()),
    remove: (tableId: string) =>
      attempt(async () => {
        const { result } = await client.tables.remove({ projectId, tableId });
        notifyUndoable(`Deleted “${result.name}”`, undo);
        // Only the list: a page that still shows the table must not ask for it.
      }, api.tables.list.key()),
  };
}
