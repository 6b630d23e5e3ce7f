"use client";

import { Alert, Text, VisuallyHidden } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { Page } from "@/components/shell/page";
import { api } from "@/lib/api/client";
import type { IntoView } from "@/lib/transfer/into-question";
import { BroughtInList } from "./brought-in-list";
import { ChooseProject } from "./choose-project";
import { IntoJob } from "./into-job";
import classes from "./into.module.css";
import { useIntoNews } from "./use-into-news";
import { useKeptFocus } from "./use-kept-focus";

/** Milliseconds between two looks at a project that is being read or written. */
const lookEvery = 1_000;

const none: readonly IntoView[] = [];

interface Props {
  projectId: string;
  /** The member does not see everybody's work at present. */
  blind: boolean;
}

/** Brings another project into this one: what is here already is found, and nothing is doubled. */
export function IntoPage({ projectId, blind }: Props) {
  return (
    <Page title="Bring in a project">
      {blind ? (
        <Alert color="yellow" title="Not while you code blind">
          To bring in a project is to be told what is here already, and you do not see the work of others at
          present. Do it once the round is closed, or ask a lead who does not code in it.
        </Alert>
      ) : (
        <Bringing projectId={projectId} />
      )}
    </Page>
  );
}

function Bringing({ projectId }: { projectId: string }) {
  const queries = useQueryClient();
  const { data: jobs = none } = useQuery({
    ...api.transfer.listInto.queryOptions({ input: { projectId } }),
    refetchInterval: ({ state }) =>
      state.data?.some((each) => each.state === "working") ? lookEvery : false,
  });
  const begun = useCallback(
    () => void queries.invalidateQueries({ queryKey: api.transfer.listInto.key() }),
    [queries],
  );
  const { said, leave } = useIntoNews(jobs);
  const heading = useRef<HTMLHeadingElement>(null);
  // One that has gone from this list is on the other.
  const count = jobs.length;
  useKeptFocus(heading, count);
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: api.transfer.listBroughtIn.key() });
  }, [count, queries]);
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <section className={classes.section} aria-labelledby="file">
        <h2 id="file" ref={heading} tabIndex={-1} className={classes.head}>
          Another project goes into this one
        </h2>
        <Text size="sm" mb="md">
          Codes, documents, cases and sets that are here already are found and not doubled. Whoever coded
          there becomes a labelled layer. One step takes all of it back.
        </Text>
        <ChooseProject address={`/api/projects/${projectId}/bring-in`} onBegun={begun} />
      </section>
      {jobs.length > 0 && (
        <section className={classes.section} aria-labelledby="on-the-way">
          <h2 id="on-the-way" className={classes.head}>
            On the way
          </h2>
          <ul className={classes.list}>
            {jobs.map((view) => (
              <IntoJob key={view.jobId} projectId={projectId} view={view} onLeave={leave} />
            ))}
          </ul>
        </section>
      )}
      <BroughtInList projectId={projectId} />
    </>
  );
}
