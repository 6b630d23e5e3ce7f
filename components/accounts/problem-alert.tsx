import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";

/** What went wrong with a form as a whole, read out when it appears. */
export function ProblemAlert({ problem }: { problem: string | null }) {
  if (problem === null) return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} aria-hidden />}>
      {problem}
    </Alert>
  );
}
