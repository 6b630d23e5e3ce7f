"use client";

import { Button } from "@mantine/core";
import { IconChartLine } from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { PageHead } from "@/components/shell/page-head";
import type { AgreementChoices } from "@/lib/agreement/agreement-view";
import { writeSetup } from "@/lib/agreement/setup-address";
import { api } from "@/lib/api/client";
import classes from "./agreement.module.css";
import { Comparing } from "./comparing";
import { ComparisonNotice } from "./comparison-notice";
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
  const options = api.agreement.compare.queryOptions({ input: { projectId, setup: plainSetup(setup) } });
  const query = useQuery({ ...options, placeholderData: keepPreviousData, retry: false });
  const { data, error, isFetching, isPlaceholderData } = query;
  return (
    <div className={classes.page}>
      <PageHead
        title="Agreement"
        tools={
          <>
            {isFetching && (
              <Comparing
                what="Comparing"
                onCancel={() => void queries.cancelQueries({ queryKey: options.queryKey })}
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
      <ComparisonNotice query={query} />
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
