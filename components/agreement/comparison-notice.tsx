import { Alert, Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";

type Query = Pick<
  UseQueryResult,
  "data" | "error" | "isFetching" | "isPlaceholderData" | "isSuccess" | "refetch"
>;

/** That a comparison failed, and why, or was cancelled, with the way to begin it again; nothing when it came to its end. */
export function ComparisonNotice({ query }: { query: Query }) {
  const { data, error, isFetching, isPlaceholderData, isSuccess, refetch } = query;
  if (error !== null)
    return (
      <Alert color="red" title="Nothing was compared" my="md">
        {error.message}{" "}
        <Button size="compact-xs" variant="white" onClick={() => void refetch()}>
          Try again
        </Button>
      </Alert>
    );
  if (isFetching || (isSuccess && !isPlaceholderData)) return null;
  return (
    <Alert title="The comparison was cancelled" my="md">
      {data !== undefined && "What is shown below is of what was chosen before. "}
      <Button size="compact-xs" variant="white" onClick={() => void refetch()}>
        Compare
      </Button>
    </Alert>
  );
}
