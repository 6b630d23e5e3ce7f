"use client";

import { Alert, Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";

/** Says how many documents were read by older rules, and reads them all again. */
export function OutdatedNotice({ projectId, count }: { projectId: string; count: number }) {
  const { mutate, isPending } = useMutation(
    api.documents.rereadOutdated.mutationOptions({
      onSuccess: ({ queued }) =>
        notifyDone(`${countOf(queued, "document")} will be read again, one after another.`),
      onError: (error) => notifyError(error),
    }),
  );
  if (count === 0) return null;
  return (
    <Alert color="gray" mb="md" p="sm" aria-label="Documents read by older rules">
      <Group gap="sm">
        <Text size="sm" flex={1} miw={260}>
          {countOf(count, "document")} {count === 1 ? "was" : "were"} read by older rules than there are now.
          Read again, codings and memos move to where their words are then; what finds no place waits for you
          in the reader, and undo brings each older reading back.
        </Text>
        <Button size="compact-sm" variant="default" loading={isPending} onClick={() => mutate({ projectId })}>
          Read {count === 1 ? "it" : "them all"} again
        </Button>
      </Group>
    </Alert>
  );
}
