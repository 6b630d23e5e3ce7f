"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCircleCheck, IconCircleCheckFilled } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import type { DocumentRound } from "./use-document-round";

interface Props {
  projectId: string;
  documentId: string;
  round: DocumentRound["round"];
}

/**
 * Says whether one has finished a document, and lets one say so: where nothing is coded then, nothing was to be coded.
 * In a round its own bar says so.
 */
export function FinishedToggle({ projectId, documentId, round }: Props) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const { data: finished } = useQuery(
    api.coding.isFinished.queryOptions({ input: { projectId, documentId } }),
  );
  if (finished === undefined || round !== null) return null;
  const mark = () =>
    save(
      () =>
        client.coding.markFinished({
          projectId,
          layerId: null,
          documentIds: [documentId],
          finished: !finished,
        }),
      { failed: "Not marked", undoable: true, settle: () => queries.invalidateQueries() },
    );
  return (
    <Tooltip
      label={
        finished
          ? "You have finished this document. Click to take it up again."
          : "Mark as finished: what you left uncoded is meant so, and agreement is computed with it."
      }
      multiline
      maw={280}
    >
      <ActionIcon
        variant="subtle"
        color={finished ? "green" : "gray"}
        aria-label="Finished"
        aria-pressed={finished}
        onClick={() => void mark()}
      >
        {finished ? <IconCircleCheckFilled size={18} /> : <IconCircleCheck size={18} stroke={1.5} />}
      </ActionIcon>
    </Tooltip>
  );
}
