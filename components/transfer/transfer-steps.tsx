"use client";

import { Button, Group, Loader, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { problemOf } from "@/components/shell/problem-of";
import { api } from "@/lib/api/client";
import { TransferPreview } from "./transfer-preview";

/** Milliseconds between two looks at a project that is being read or written. */
const lookEvery = 1_000;

/** From a file that has arrived to the project that is made of it, which is opened. */
export function TransferSteps({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const router = useRouter();
  const queries = useQueryClient();
  const { data: view, error } = useQuery({
    ...api.transfer.find.queryOptions({ input: { projectId } }),
    refetchInterval: ({ state }) => (state.data?.state === "working" ? lookEvery : false),
    retry: false,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: api.transfer.key() });
  const answer = useMutation(api.transfer.answer.mutationOptions({ onSuccess: refresh }));
  const cancel = useMutation(
    api.transfer.cancel.mutationOptions({
      onSuccess: async () => {
        onClose();
        await queries.invalidateQueries({ queryKey: api.transfer.list.key() });
      },
    }),
  );
  const isHere = view === null;
  useEffect(() => {
    if (isHere) router.push(`/projects/${projectId}`);
  }, [isHere, projectId, router]);

  const problem = error ?? answer.error ?? cancel.error;
  const leave = () => cancel.mutate({ projectId });
  return (
    <Stack gap="md">
      <ProblemAlert problem={problem === null ? null : problemOf(problem)} />
      {(view === undefined && error === null) || isHere ? (
        <Loader size="sm" role="status" aria-label={isHere ? "Opening the project" : "Loading"} />
      ) : null}
      {view?.state === "working" && (
        <>
          <Text size="sm" role="status">
            {view.fileName}: {view.stage || "Waiting for its turn"}
          </Text>
          <Progress value={view.progress} aria-label="Bringing the project over" />
          <Text size="sm" c="dimmed">
            You can close this window: the work goes on, and the list of your projects shows how far it is.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" loading={cancel.isPending} onClick={leave}>
              Cancel
            </Button>
          </Group>
        </>
      )}
      {view?.state === "asking" && view.question !== null && (
        <TransferPreview
          question={view.question}
          deciding={answer.isPending}
          onDecide={(decision) => answer.mutate({ projectId, decision })}
          onCancel={leave}
        />
      )}
      {view?.state === "failed" && (
        <>
          <ProblemAlert problem={view.problem} />
          <Group justify="flex-end">
            <Button variant="default" loading={cancel.isPending} onClick={leave}>
              Take it off the list
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
