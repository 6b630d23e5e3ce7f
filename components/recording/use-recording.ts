"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useRef, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { sendFile } from "@/components/shell/send-file";
import { useHistory } from "@/components/shell/use-history";
import { client } from "@/lib/api/client";
import type { Recording } from "@/lib/documents/recording";

/** Where the recording of a document is fetched from and sent to. */
const addressOf = (projectId: string, documentId: string) =>
  `/api/projects/${projectId}/documents/${documentId}/recording`;

/** Attaching a recording to a document, replacing it and taking it off; what is attached comes with the page. */
export function useRecording(projectId: string, documentId: string, recording: Recording | null) {
  const refreshPage = usePageRefresh();
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  const [share, setShare] = useState<number | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const address = addressOf(projectId, documentId);

  const attach = async (file: File) => {
    stopping.current = new AbortController();
    setShare(0);
    try {
      await sendFile(address, { file, folder: "" }, setShare, stopping.current.signal);
      notifyUndoable(`You attached “${file.name}”`, undo);
      refreshPage();
    } catch (error) {
      notifyError(error, "The recording was not attached");
    } finally {
      setShare(null);
    }
  };
  const remove = async () => {
    try {
      const { event } = await runInOrder(queries, projectId, () =>
        client.documents.removeRecording({ projectId, id: documentId }),
      );
      if (event) notifyUndoable(`You ${event.summary}`, undo);
      refreshPage();
    } catch (error) {
      notifyError(error, "The recording was not removed");
    }
  };
  return {
    recording,
    /** One address for each content: the player forgets the one before. */
    source: recording && `${address}?of=${recording.sha256.slice(0, 12)}`,
    /** Share sent of what is being attached, 0 to 1; null while nothing is. */
    share,
    attach,
    stop: () => stopping.current?.abort(new Error("The upload was stopped. Nothing was added.")),
    remove,
  };
}
