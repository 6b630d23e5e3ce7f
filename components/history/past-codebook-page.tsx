"use client";

import { Alert, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { Page } from "@/components/shell/page";
import { replaceAddress } from "@/components/shell/page-address";
import { api } from "@/lib/api/client";
import { CodebookDifferences } from "./codebook-differences";
import { HistoryTabs } from "./history-tabs";
import { MomentField } from "./moment-field";
import classes from "./past-codebook.module.css";
import { PastTree } from "./past-tree";

/** The codebook at a moment of one's choice, alone or beside another. */
export function PastCodebookPage({ projectId }: { projectId: string }) {
  const search = useSearchParams();
  const at = search.get("at") ?? "now";
  const compared = search.get("with");
  const change = (patch: { at?: string | null; with?: string | null }) => {
    const params = new URLSearchParams(search.toString());
    for (const [name, value] of Object.entries(patch))
      if (value) params.set(name, value);
      else params.delete(name);
    replaceAddress(`?${params.toString()}`);
  };
  const moments = useQuery(api.codebook.listMoments.queryOptions({ input: { projectId } }));
  const one = usePast(projectId, at);
  const other = usePast(projectId, compared);
  const failure = moments.error ?? one.error ?? other.error;
  return (
    <Page title="History">
      <HistoryTabs projectId={projectId} here="/codebook" />
      {moments.data && (
        <div className={classes.choices} role="group" aria-label="Moments">
          <MomentField
            label="Codebook as of"
            moment={at}
            at={one.data?.at}
            moments={moments.data}
            onChange={(moment) => change({ at: moment })}
          />
          <MomentField
            label="Compared with"
            none="Nothing"
            moment={compared}
            at={other.data?.at}
            moments={moments.data}
            onChange={(moment) => change({ with: moment })}
          />
        </div>
      )}
      {failure && (
        <Alert color="red" title="This codebook could not be loaded" role="alert">
          {failure.message}
        </Alert>
      )}
      {!failure && (one.isLoading || other.isLoading) && (
        <Loader size="sm" aria-label="Loading the codebook" />
      )}
      {one.data && other.data && compared !== null && (
        <CodebookDifferences one={one.data} other={other.data} />
      )}
      {one.data && compared === null && <PastTree codebook={one.data} />}
    </Page>
  );
}

function usePast(projectId: string, moment: string | null) {
  const options = api.codebook.getPast.queryOptions({ input: { projectId, moment: moment ?? "now" } });
  return useQuery({ ...options, enabled: moment !== null });
}
