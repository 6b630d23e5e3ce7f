"use client";

import { Alert, Button } from "@mantine/core";
import { IconChartLine } from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { PageHead } from "@/components/shell/page-head";
import type { AgreementChoices } from "@/lib/agreement/agreement-view";
import { writeSetup } from "@/lib/agreement/setup-address";
import { api } from "@/lib/api/client";
import classes from "./agreement.module.css";
import { Comparing } from "./comparing";
import { ComparedStudy } from "./compared-study";
import { NoComparison } from "./no-comparison";
import { plainSetup } from "./plain-setup";
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
  const queries = useQueryClient();
  const query = api.agreement.compare.queryOptions({ input: { projectId, setup: plainSetup(setup) } });
  const { data, error, isFetching, isSuccess, isPlaceholderData, refetch } = useQuery({
    ...query,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <div className={classes.page}>
      <PageHead
        title="Agreement"
        tools={
          <>
            {isFetching && (
              <Comparing
                what="Comparing"
                onCancel={() => void queries.cancelQueries({ queryKey: query.queryKey })}
              />
            )}
            <Button
              component={Link}
              href={`/projects/${projectId}/agreement/trend?${writeSetup(setup).toString()}`}
              variant="default"
              size="compact-md"
              leftSection={<IconChartLine size={16} aria-hidden />}
            >
              Over the rounds
            </Button>
          </>
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
      {error === null && !isFetching && (isPlaceholderData || !isSuccess) && (
        <Alert title="The comparison was cancelled" my="md">
          {data !== undefined && "What is shown below is of what was chosen before. "}
          <Button size="compact-xs" variant="white" onClick={() => void refetch()}>
            Compare
          </Button>
        </Alert>
      )}
      {error === null && data !== undefined && (
        <div data-stale={isFetching || isPlaceholderData || undefined} className={classes.result}>
          {data.state === "compared" ? (
            <ComparedStudy projectId={projectId} view={data} choices={choices} onChange={change} />
          ) : (
            <NoComparison projectId={projectId} view={data} choices={choices} onChange={change} />
          )}
        </div>
      )}
    </div>
  );
}
