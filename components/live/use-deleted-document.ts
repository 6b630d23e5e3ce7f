import { useEffect, useState } from "react";
import { useLive } from "./live-provider";

/** Who has deleted a document while it is shown, "someone" without an account; null while it is there. */
export function useDeletedDocument(documentId: string): string | null {
  const live = useLive();
  const [deletedBy, setDeletedBy] = useState<string | null>(null);
  useEffect(
    () =>
      live.onEvent(({ rows, actor }) => {
        const row = rows.find(({ entity, id }) => entity === "document" && id === documentId);
        if (row !== undefined) setDeletedBy(row.gone ? (actor ?? "someone") : null);
      }),
    [live, documentId],
  );
  return deletedBy;
}
