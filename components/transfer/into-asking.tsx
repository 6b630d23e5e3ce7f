"use client";

import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { IntoDecision } from "@/lib/transfer/schema";
import { IntoPreview } from "./into-preview";

interface Props {
  projectId: string;
  jobId: string;
  deciding: boolean;
  onDecide: (decision: IntoDecision) => void;
  onCancel: () => void;
}

/** Milliseconds between two looks while there is no question: it was answered a moment ago. */
const lookEvery = 1_000;

/** What a project on its way asks; it is loaded for it alone, as there may be thousands of items. */
export function IntoAsking({ projectId, jobId, ...rest }: Props) {
  const { data: question = null } = useQuery({
    ...api.transfer.findIntoQuestion.queryOptions({ input: { projectId, jobId } }),
    refetchInterval: ({ state }) => (state.data ? false : lookEvery),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (question === null) return <Loader size="sm" aria-label="Loading what it asks" />;
  const { choices, byGroups } = question;
  return <IntoPreview key={JSON.stringify([choices, byGroups])} question={question} {...rest} />;
}
