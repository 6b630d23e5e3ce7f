"use client";

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { problemOf } from "@/components/shell/problem-of";
import { api } from "@/lib/api/client";
import type { IntoView } from "@/lib/transfer/into-question";
import { IntoPreview } from "./into-preview";
import classes from "./into.module.css";

/** A project on its way into this one: how far it is, what it asks, or why it failed. */
export function IntoJob({ projectId, view }: { projectId: string; view: IntoView }) {
  const { jobId, fileName, state, stage, progress, question, problem } = view;
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: api.transfer.key() });
  const answer = useMutation(api.transfer.answerInto.mutationOptions({ onSettled }));
  const cancel = useMutation(api.transfer.cancelInto.mutationOptions({ onSettled }));
  const error = answer.error ?? cancel.error;
  const leave = () => cancel.mutate({ projectId, jobId });
  return (
    <li className={classes.card}>
      <h3>{fileName}</h3>
      <Stack gap="sm">
        <ProblemAlert problem={error === null ? null : problemOf(error)} />
        {state === "working" && (
          <>
            <Text size="sm" role="status">
              {stage || "Waiting for its turn"}
            </Text>
            <Progress value={progress} aria-label="Bringing the project in" />
            <Text size="sm" c="dimmed">
              You can leave this page: the work goes on.
            </Text>
          </>
        )}
        {state === "asking" && question !== null && (
          <IntoPreview
            key={JSON.stringify(question.choices)}
            question={question}
            deciding={answer.isPending}
            onDecide={(decision) => answer.mutate({ projectId, jobId, decision })}
            onCancel={leave}
          />
        )}
        {state === "failed" && <ProblemAlert problem={problem} />}
        {state !== "asking" && (
          <Group justify="flex-end">
            <Button variant="default" loading={cancel.isPending} onClick={leave}>
              {state === "failed" ? "Take it off the list" : "Cancel"}
            </Button>
          </Group>
        )}
      </Stack>
    </li>
  );
}
