"use client";

import { Button, Group } from "@mantine/core";
import Link from "next/link";
import { useCodebook } from "@/components/codebook/use-codebook";
import { Page } from "@/components/shell/page";
import type { CodeView } from "@/lib/codebook/server/queries";
import { writeDifferences } from "@/lib/adjudication/differences-address";
import { writeSetup } from "@/lib/agreement/setup-address";
import { countOf } from "@/lib/shared/count-of";
import { ConfusionTable } from "./confusion-table";
import { DifferenceCard } from "./difference-card";
import { DifferenceFilters } from "./difference-filters";
import classes from "./differences-page.module.css";
import { NoDifferences } from "./no-differences";
import { type InitialDifferences, useDifferences } from "./use-differences";
import { useDifferencesAddress } from "./use-differences-address";

interface Props {
  projectId: string;
  initialCodes: readonly CodeView[];
  documents: readonly { readonly id: string; readonly title: string }[];
  initial: InitialDifferences;
}

/** Where coders differ: the list behind the numbers of agreement. */
export function DifferencesPage({ projectId, initialCodes, documents, initial }: Props) {
  const { address, change } = useDifferencesAddress();
  const { tree } = useCodebook(projectId, initialCodes);
  const query = useDifferences(projectId, address, initial);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const view = data?.pages[0];
  const search = writeDifferences({ ...address, state: undefined }).toString();
  const setup = writeSetup(address.setup).toString();
  return (
    <Page
      title="Differences"
      tools={
        <Group gap="sm">
          <Button component={Link} variant="default" href={`/projects/${projectId}/agreement?${setup}`}>
            Agreement
          </Button>
          <Button component={Link} variant="default" href={`/projects/${projectId}/agreement/decisions`}>
            Decisions
          </Button>
          <Button component={Link} href={`/projects/${projectId}/agreement/decide?${search}`}>
            Settle one by one
          </Button>
        </Group>
      }
    >
      {view && (
        <DifferenceFilters
          view={view}
          documents={documents}
          tree={tree}
          address={address}
          onChange={change}
        />
      )}
      {view && view.nothing === null && (view.leftOut > 0 || address.unfinished) && (
        <p className={classes.leftOut}>
          {address.unfinished
            ? "Documents that coders have not finished are compared, too."
            : `${countOf(view.leftOut, "document")} that fewer than two of them have finished ${view.leftOut === 1 ? "is" : "are"} left out.`}{" "}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => change({ unfinished: !address.unfinished })}
          >
            {address.unfinished ? "Leave them out" : "Compare them, too"}
          </Button>
        </p>
      )}
      {error && (
        <div className={classes.problem} role="alert">
          <p>The differences could not be read: {error.message}</p>
          <Button variant="default" size="xs" onClick={() => void refetch()}>
            Try again
          </Button>
        </div>
      )}
      {view && view.total === 0 && (
        <NoDifferences
          projectId={projectId}
          nothing={view.nothing}
          coded={view.types.some(({ count }) => count > 0)}
          address={address}
          onChange={change}
        />
      )}
      {view && view.confusion.length > 0 && (
        <ConfusionTable view={view} address={address} onChange={change} />
      )}
      {view && view.total > 0 && (
        <>
          <p className={classes.count} role="status">
            {countOf(view.total, "place")} · {view.states.settled} settled
          </p>
          <div role="list" className={classes.list}>
            {data.pages.flatMap((part) =>
              part.differences.map((difference) => (
                <div role="listitem" key={difference.id}>
                  <DifferenceCard projectId={projectId} difference={difference} view={part} />
                </div>
              )),
            )}
          </div>
          {hasNextPage && (
            <Button
              variant="default"
              mt="lg"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              Show more
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
