"use client";

import { Alert, Anchor, Button, Loader } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { PageHead } from "@/components/shell/page-head";
import { Teaching } from "@/components/shell/teaching";
import type { AgreementChoices } from "@/lib/agreement/agreement-view";
import { writeSetup } from "@/lib/agreement/setup-address";
import { api } from "@/lib/api/client";
import classes from "./agreement.module.css";
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
  const { data, error, isFetching, refetch } = useQuery({
    ...api.agreement.trend.queryOptions({
      input: { projectId, setup: { ...setup, layerIds: undefined, documentIds: undefined } },
    }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <div className={classes.page}>
      <PageHead
        title="Agreement over the rounds"
        tools={
          <>
            <span className={classes.working} role="status">
              {isFetching && (
                <>
                  <Loader size={14} /> Comparing …
                </>
              )}
            </span>
            <Anchor
              component={Link}
              href={`/projects/${projectId}/agreement?${writeSetup(setup).toString()}`}
            >
              Agreement
            </Anchor>
          </>
        }
      />
      {error !== null && (
        <Alert color="red" title="Nothing was compared" my="md">
          {error.message}{" "}
          <Button size="compact-xs" variant="white" onClick={() => void refetch()}>
            Try again
          </Button>
        </Alert>
      )}
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
            <div data-stale={isFetching || undefined} className={classes.result}>
              <TrendStudy projectId={projectId} view={data} />
            </div>
          </>
        ))}
    </div>
  );
}
