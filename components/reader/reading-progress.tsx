"use client";

import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import { useJobActions } from "@/components/documents/use-job-actions";
import type { JobView } from "@/lib/jobs/job-view";

/** How far the recognition or reading of the document is, and a way to end it. */
export function ReadingProgress({ projectId, job }: { projectId: string; job: JobView }) {
  const actions = useJobActions(projectId);
  const what = job.kind === "recognise" ? "Recognising the text" : "Reading the file again";
  const stage =
    job.state === "asking"
      ? "The file needs its password: enter it on the Documents page."
      : job.stage || "Waiting for its turn";
  return (
    <Alert color="gray" m="xs" p="xs">
      <Group gap="sm">
        <Text size="sm" role="status" flex={1}>
          {what}. {stage}
        </Text>
        <Progress value={job.progress} w={160} aria-label={what} />
        <Button
          size="compact-sm"
          variant="default"
          disabled={actions.busy === job.id}
          onClick={() => actions.cancel(job.id)}
        >
          Cancel
        </Button>
      </Group>
    </Alert>
  );
}
