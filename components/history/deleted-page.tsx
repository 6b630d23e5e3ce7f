"use client";

import { Alert, Loader, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Page } from "@/components/shell/page";
import { api } from "@/lib/api/client";
import { DAYS_KEPT } from "@/lib/history/deleted-things";
import { DeletedRow } from "./deleted-row";
import classes from "./history.module.css";
import { HistoryTabs } from "./history-tabs";

/** What was deleted lately, and the way back. */
export function DeletedPage({ projectId, userId }: { projectId: string; userId: string }) {
  const { data, error } = useQuery(api.history.listDeleted.queryOptions({ input: { projectId } }));
  return (
    <Page title="History">
      <HistoryTabs projectId={projectId} here="/deleted" />
      <Text size="sm" c="dimmed" mb="sm">
        What was deleted in the last {DAYS_KEPT} days can be restored here, with everything that went with it.
        Codings that were removed alone are in the history.
      </Text>
      {error && (
        <Alert color="red" title="The list could not be loaded" role="alert">
          {error.message}
        </Alert>
      )}
      {!error && data === undefined && <Loader size="sm" aria-label="Loading what was deleted" />}
      {data?.length === 0 && <p role="status">Nothing has been deleted lately.</p>}
      {data !== undefined && data.length > 0 && (
        <ul className={classes.list} aria-label="Recently deleted">
          {data.map((deleted) => (
            <DeletedRow key={deleted.id} projectId={projectId} userId={userId} deleted={deleted} />
          ))}
        </ul>
      )}
    </Page>
  );
}
