import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { notifyError } from "./notify";
import { notifyUndoable } from "./notify-undoable";
import { runInOrder } from "./run-in-order";
import { useHistory } from "./use-history";

/** What a command leaves behind. */
interface Saved {
  readonly event: { readonly summary: string } | null;
}

interface What {
  /** What is said where it fails: "The memo was not saved". */
  readonly failed: string;
  /** Whether it is said when it is done, with the offer to undo it. */
  readonly undoable?: boolean;
  /** Called at the end, whether it worked or not: has what it changed asked for anew. */
  readonly settle: () => Promise<unknown>;
}

/** Sends writes to a project one after the other and says what came of each; resolves to whether it worked. */
export function useSaving(projectId: string) {
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  return useCallback(
    async (save: () => Promise<Saved>, { failed, undoable = false, settle }: What): Promise<boolean> => {
      try {
        const { event } = await runInOrder(queries, projectId, save);
        if (undoable && event !== null) notifyUndoable(`You ${event.summary}`, undo);
        return true;
      } catch (failure) {
        notifyError(failure, failed);
        return false;
      } finally {
        await settle();
      }
    },
    [projectId, queries, undo],
  );
}
