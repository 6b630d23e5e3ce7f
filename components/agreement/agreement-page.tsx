"use client";

import { Alert, Button, Loader } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { PageHead } from "@/components/shell/page-head";
import type { AgreementChoices } from "@/lib/agreement/agreement-view";
import { api } from "@/lib/api/client";
import classes from "./agreement.module.css";
import { ComparedStudy } from "./compared-study";
import { NoComparison } from "./no-comparison";
import { SetupLine } from "./setup-line";
import { useAgreementAddress } from "./use-agreement-address";

interface Props {
  projectId: string;
  initialChoices: AgreementChoices;
}

/** How far coders agree: what is compared in one line, the numbers, and the way to what is behind each of them. */
export function AgreementPage({ projectId, initialChoices }: Props) {
  const { setup, change } = useAgreementAddress();
  const { data: choices } = useQuery({
    ...api.agreement.getChoices.queryOptions({ input: { projectId } }),
    initialData: initialChoices,
  });
  const { data, error, isFetching, refetch } = useQuery({
    ...api.agreement.compare.queryOptions({ input: { projectId, setup: plain(setup) } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <div className={classes.page}>
      <PageHead
        title="Agreement"
        tools={
          <span className={classes.working} role="status">
            {isFetching && (
              <>
                <Loader size={14} /> Comparing …
              </>
            )}
          </span>
        }
      />
      {data?.state !== "blind" && choices.layers.length > 0 && (
        <SetupLine setup={setup} choices={choices} onChange={change} />
      )}
      {error !== null && (
        <Alert color="red" title="Nothing was compared" my="md">
          {error.message}{" "}
          <Button size="compact-xs" variant="white" onClick={() => void refetch()}>
            Try again
          </Button>
        </Alert>
      )}
      {error === null && data !== undefined && (
        <div data-stale={isFetching || undefined} className={classes.result}>
          {data.state === "compared" ? (
            <ComparedStudy projectId={projectId} view={data} choices={choices} />
          ) : (
            <NoComparison projectId={projectId} view={data} choices={choices} onChange={change} />
          )}
        </div>
      )}
    </div>
  );
}

/** Lists that procedures take are lists that can be written to. */
function plain({
  layerIds,
  documentIds,
  codeIds,
  ...setup
}: ReturnType<typeof useAgreementAddress>["setup"]) {
  return {
    ...setup,
    ...(layerIds && { layerIds: [...layerIds] }),
    ...(documentIds && { documentIds: [...documentIds] }),
    ...(codeIds && { codeIds: [...codeIds] }),
  };
}
