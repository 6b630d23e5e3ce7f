import { type QueryClient, useIsMutating } from "@tanstack/react-query";
import { withdrawUndoable } from "./notify-undoable";

const keyOf = (projectId: string) => ["write", projectId];

/**
 * Sends one browser's writes to a project one after the other, in the order they were asked for: a change may build on
 * one that is still on its way, and undo means the latest of them, so a message that offers to undo an earlier one goes.
 * Settles as `write` does.
 */
export function runInOrder<T>(queries: QueryClient, projectId: string, write: () => Promise<T>): Promise<T> {
  const mutation = queries.getMutationCache().build<T, Error, void, unknown>(queries, {
    mutationKey: keyOf(projectId),
    scope: { id: `write ${projectId}` },
    networkMode: "always",
    mutationFn: () => {
      withdrawUndoable();
      return write();
    },
  });
  return mutation.execute();
}

/** Whether writes to the project are on their way: until they are not, what the server lists is behind. */
export const isWriting = (queries: QueryClient, projectId: string): boolean =>
  queries.isMutating({ mutationKey: keyOf(projectId) }) > 0;

/** The same for a component, which is drawn again when the last of them has arrived. */
export const useIsWriting = (projectId: string): boolean =>
  useIsMutating({ mutationKey: keyOf(projectId) }) > 0;
