"use client";

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { problemOf } from "@/components/shell/problem-of";
import { api } from "@/lib/api/client";
import type { IntoView } from "@/lib/transfer/into-question";
import { IntoAsking } from "./into-asking";
import classes from "./into.module.css";
import { useKeptFocus } from "./use-kept-focus";

interface Props {
  projectId: string;
  view: IntoView;
  /** A person takes it off the list. */
  onLeave: (jobId: string) => void;
}

/** A project on its way into this one: how far it is, what it asks, or why it failed. */
export function IntoJob({ projectId, view, onLeave }: Props) {
  const { jobId, fileName, state, stage, progress, problem } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading, state);
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: api.transfer.key() });
  const answer = useMutation(api.transfer.answerInto.mutationOptions({ onSettled }));
  const cancel = useMutation(
    api.transfer.cancelInto.mutationOptions({ onSuccess: () => onLeave(jobId), onSettled }),
  );
  const error = answer.error ?? cancel.error;
  const leave = () => cancel.mutate({ projectId, jobId });
  return (
    <li className={classes.card}>
      <h3 ref={heading} tabIndex={-1}>
        {fileName}
      </h3>
      <Stack gap="sm">
        <ProblemAlert problem={error === null ? null : problemOf(error)} />
        {state === "working" && (
          <>
            <Text size="sm">{stage || "Waiting for its turn"}</Text>
            <Progress value={progress} aria-label="Bringing the project in" />
            <Text size="sm" c="dimmed">
              You can leave this page: the work goes on.
            </Text>
          </>
        )}
        {state === "asking" && (
          <IntoAsking
            projectId={projectId}
            jobId={jobId}
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
