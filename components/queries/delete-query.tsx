"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { api } from "@/lib/api/client";
import type { QueryUse, SavedQueryView } from "@/lib/queries/query-view";

interface Props {
  projectId: string;
  query: SavedQueryView;
  onClose: () => void;
  /** Resolves to whether it worked; the dialog stays open where it did not. */
  onDelete: () => Promise<boolean>;
}

const say = ({ kind, name }: QueryUse) => `${kind === "table" ? "the finding table" : "the query"} “${name}”`;

/** Asks whether a saved query is to be deleted, and says what would miss it. */
export function DeleteQuery({ projectId, query, onClose, onDelete }: Props) {
  useReturnFocus();
  const [deleting, setDeleting] = useState(false);
  const { data: uses, error } = useQuery(
    api.queries.uses.queryOptions({ input: { projectId, queryId: query.id } }),
  );
  const remove = async () => {
    setDeleting(true);
    if (await onDelete()) onClose();
    else setDeleting(false);
  };
  return (
    <Modal opened onClose={onClose} title={`Delete “${query.name}”?`}>
      <Stack gap="md">
        {query.smart && <Text size="sm">It stands among the codes, and goes from there, too.</Text>}
        <div role="status">
          {error ? (
            <Text size="sm">What uses it could not be found out: {error.message}</Text>
          ) : uses === undefined ? (
            <Text size="sm">Looking for what uses it…</Text>
          ) : uses.length === 0 ? (
            <Text size="sm">No finding table and no other saved query uses it.</Text>
          ) : (
            <>
              <Text size="sm">These use it, and will say that it is gone:</Text>
              <ul>
                {uses.map((use) => (
                  <li key={use.id}>{say(use)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <Text size="sm">Nothing that is coded changes. Undo (Ctrl+Z) brings the query back.</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="red" loading={deleting} onClick={() => void remove()}>
            Delete
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
