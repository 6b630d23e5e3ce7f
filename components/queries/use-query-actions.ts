"use client";

import { useQueryClient } from "@tanstack/react-query";
import { newId } from "@/components/coding/new-id";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";
import type { Query } from "@/lib/queries/query";
import type { SavedQueryView } from "@/lib/queries/query-view";

/** What one does with saved queries. Each tells whether it worked, and shows why where it did not. */
export function useQueryActions(projectId: string) {
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);

  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await runInOrder(queries, projectId, work);
      await queries.invalidateQueries({ queryKey: api.queries.key() });
      return true;
    } catch (error) {
      notifyError(error);
      return false;
    }
  };

  return {
    /** `onSaved` is given the id of the new query. */
    save: (spec: Query, name: string, note: string, onSaved: (id: string) => void) =>
      attempt(async () => {
        const { result } = await client.queries.create({
          projectId,
          queryId: newId(),
          name,
          note,
          spec,
          smart: false,
        });
        notifyUndoable(`Saved as “${name.trim()}”`, undo);
        onSaved(result.id);
      }),
    saveChanges: ({ id, updatedAt }: SavedQueryView, spec: Query) =>
      attempt(async () => {
        await client.queries.edit({ projectId, queryId: id, spec, basedOn: updatedAt });
        notifyDone("Saved.");
      }),
    rename: (queryId: string, name: string, note: string) =>
      attempt(async () => {
        await client.queries.edit({ projectId, queryId, name, note });
        notifyDone("Saved.");
      }),
    /** Puts it among the codes, or takes it from there. */
    setSmart: ({ id, name, smart }: SavedQueryView) =>
      attempt(async () => {
        await client.queries.edit({ projectId, queryId: id, smart: !smart });
        notifyUndoable(
          smart ? `“${name}” no longer stands among the codes` : `“${name}” stands among the codes now`,
          undo,
        );
      }),
    duplicate: (queryId: string) =>
      attempt(async () => {
        const { result } = await client.queries.duplicate({ projectId, queryId, copyId: newId() });
        notifyUndoable(`Copied as “${result.name}”`, undo);
      }),
    remove: (queryId: string) =>
      attempt(async () => {
        const { result } = await client.queries.remove({ projectId, queryId });
        notifyUndoable(`Deleted “${result.name}”`, undo);
      }),
  };
}
