"use client";

import { Anchor, Button } from "@mantine/core";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { PageHead } from "@/components/shell/page-head";
import { Teaching } from "@/components/shell/teaching";
import type { AgreementChoices } from "@/lib/agreement/agreement-view";
import { writeSetup } from "@/lib/agreement/setup-address";
import { api } from "@/lib/api/client";
import classes from "./agreement.module.css";
import { Comparing } from "./comparing";
import { ComparisonNotice } from "./comparison-notice";
import { plainSetup } from "./plain-setup";
import { SetupLine } from "./setup-line";
import { ToldBlind } from "./told-blind";
import { TrendStudy } from "./trend-study";
import { useAgreementAddress } from "./use-agreement-address";

interface Props {
  projectId: string;
  initialChoices: AgreementChoices;
}

/** Whether coders agree more from round to round: a comparison of each, by the same unit and coefficient. */
export function TrendPage({ projectId, initialChoices }: Props) {
  const { setup, change } = useAgreementAddress();
  const { data: choices } = useQuery({
    ...api.agreement.getChoices.queryOptions({ input: { projectId } }),
    initialData: initialChoices,
  });
  const queries = useQueryClient();
  const options = api.agreement.trend.queryOptions({
    input: { projectId, setup: plainSetup({ ...setup, layerIds: undefined, documentIds: undefined }) },
  });
  const query = useQuery({ ...options, placeholderData: keepPreviousData, retry: false });
  const { data, error, isFetching, isPlaceholderData } = query;
  return (
    <div className={classes.page}>
      <PageHead
        title="Agreement over the rounds"
        tools={
          <>
            {isFetching && (
              <Comparing
                what="Comparing"
                onCancel={() => void queries.cancelQueries({ queryKey: options.queryKey })}
              />
            )}
            <Anchor
              component={Link}
              href={`/projects/${projectId}/agreement?${writeSetup(setup).toString()}`}
            >
              Agreement
            </Anchor>
          </>
        }
      />
      <ComparisonNotice query={query} />
      {error === null && data?.state === "blind" && <ToldBlind projectId={projectId} alone={data.alone} />}
      {error === null &&
        data?.state === "trend" &&
        (data.rounds.length === 0 ? (
          <Teaching
            title="No round has been opened yet"
            purpose="A round gives the same documents to several coders, who code them each for themselves. Afterwards you talk about where you differ, sharpen the definitions of the codes, and code other documents in another round. Here you see then, code by code, whether you agree more than before."
          >
            <Button component={Link} variant="default" mt="md" href={`/projects/${projectId}/rounds`}>
              Go to the rounds
            </Button>
          </Teaching>
        ) : (
          <>
            <SetupLine setup={setup} choices={choices} onChange={change} ofRounds />
            <div data-stale={isFetching || isPlaceholderData || undefined} className={classes.result}>
              <TrendStudy projectId={projectId} view={data} />
            </div>
          </>
        ))}
    </div>
  );
}
