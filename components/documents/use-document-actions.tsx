"use client";

import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQueryClient } from "@tanstack/react-query";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";
import type { DocumentView } from "@/lib/documents/document-view";
import type { DocumentDetails } from "@/lib/documents/schema";
import { describeGoing } from "@/lib/shared/describe-going";

/** Saving details, and deleting after a question that names what goes. */
export function useDocumentActions(projectId: string) {
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  const refresh = () => queries.invalidateQueries({ queryKey: api.documents.key() });

  const save = async (id: string, details: DocumentDetails) => {
    await runInOrder(queries, projectId, () => client.documents.edit({ projectId, id, ...details }));
    await refresh();
    notifyDone("Saved.");
  };
  const remove = async (id: string) => {
    try {
      const { result } = await runInOrder(queries, projectId, () =>
        client.documents.remove({ projectId, id }),
      );
      await refresh();
      notifyUndoable(`Deleted “${result.title}”`, undo);
    } catch (error) {
      notifyError(error);
    }
  };
  const confirmDelete = (document: DocumentView) =>
    modals.openConfirmModal({
      title: `Delete “${document.title}”?`,
      children: <Text size="sm">{describeLoss(document)}</Text>,
      labels: { confirm: "Delete document", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: () => void remove(document.id),
    });
  return { save, confirmDelete };
}

function describeLoss({ codings, memos }: DocumentView): string {
  const goes = describeGoing([
    [codings, "coding"],
    [memos, "memo"],
  ]);
  const all = goes === "" ? "It has no codings and no memos" : `${goes}, no matter whose work it is`;
  return `${all}. Undo brings everything back.`;
}
