import { notifications } from "@mantine/notifications";
import { ORPCError } from "@orpc/client";
import type { QueryClient } from "@tanstack/react-query";
import { notifyError } from "@/components/shell/notify";
import { runInOrder } from "@/components/shell/run-in-order";
import { client } from "@/lib/api/client";
import type { Entity } from "@/lib/shared/change";
import { offerToSkip } from "./offer-to-skip";
import { readSkipped, skipChange } from "./skipped-changes";

/** Has what is shown fetched anew; without what was touched: all of it. */
export type Refresh = (touched?: readonly Entity[]) => Promise<void>;

/** Undoes one's latest change that is not skipped; where that cannot be, offers to skip it, too. */
export async function undoLatest(projectId: string, queries: QueryClient, refresh: Refresh): Promise<void> {
  const skip = readSkipped(projectId);
  try {
    const { result } = await runInOrder(queries, projectId, () => client.live.undo({ projectId, skip }));
    notifications.show({ message: `Undone: ${result.undone}` });
    await refresh(result.touched);
  } catch (error) {
    const isConflict = error instanceof ORPCError && error.code === "CONFLICT";
    const stuck = isConflict ? await findStuck(projectId, skip) : null;
    if (stuck === null) return notifyError(error, "Nothing undone");
    offerToSkip((error as Error).message, () => {
      skipChange(projectId, stuck);
      void undoLatest(projectId, queries, refresh);
    });
  }
}

/** The id of the change that undo would take back next; null when it cannot be told. */
async function findStuck(projectId: string, skipped: readonly string[]): Promise<string | null> {
  try {
    const changes = await client.live.listMine({ projectId });
    return changes.find(({ id, undone }) => !undone && !skipped.includes(id))?.id ?? null;
  } catch {
    return null;
  }
}
