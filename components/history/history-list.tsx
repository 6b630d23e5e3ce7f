"use client";

import { Alert, Button, Loader, Text } from "@mantine/core";
import type { EntryView } from "@/lib/history/entry-view";
import { type HistoryAddress, isNarrowed } from "@/lib/history/history-address";
import { groupBy } from "@/lib/shared/group-by";
import classes from "./history.module.css";
import { HistoryEntry } from "./history-entry";
import { useHistoryEntries } from "./use-history-entries";

interface Props {
  projectId: string;
  userId: string;
  address: HistoryAddress;
}

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** What happened, day by day, the latest first. */
export function HistoryList({ projectId, userId, address }: Props) {
  const { entries, pending, failure, hasMore, loading, loadMore } = useHistoryEntries(projectId, address);
  if (failure !== null)
    return (
      <Alert color="red" title="The history could not be loaded" role="alert">
        {failure.message}
      </Alert>
    );
  if (pending) return <Loader size="sm" aria-label="Loading the history" />;
  if (entries.length === 0)
    return (
      <Text c="dimmed" role="status">
        {isNarrowed(address)
          ? "Nothing that happened fits the filters. Clear them to see everything."
          : "Nothing has happened in this project yet. What you and others change will be listed here."}
      </Text>
    );
  const days = groupBy(entries, ({ at }: EntryView) => dayFormat.format(at));
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h2 className={classes.heading}>{day}</h2>
          <ol className={classes.list}>
            {ofDay.map((entry) => (
              <HistoryEntry key={entry.id} projectId={projectId} entry={entry} userId={userId} />
            ))}
          </ol>
        </section>
      ))}
      {hasMore && (
        <Button variant="default" mt="md" onClick={loadMore} loading={loading}>
          Show older entries
        </Button>
      )}
    </>
  );
}
