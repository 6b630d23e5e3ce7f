"use client";

import { Alert, Button, Drawer, Loader, Stack, Text } from "@mantine/core";
import { ChangeRow } from "./change-row";
import classes from "./changes-sheet.module.css";
import { readSkipped, skipChange } from "./skipped-changes";
import type { Refresh } from "./undo-latest";
import { useOwnChanges } from "./use-own-changes";

interface Props {
  projectId: string;
  /** Fetches anew what is shown elsewhere. */
  refresh: Refresh;
  onClose: () => void;
}

/** What one has done in the project, the latest first, to be undone one by one or back to a place. */
export function ChangesSheet({ projectId, refresh, onClose }: Props) {
  const { changes, pending, failure, hasMore, loadMore, busy, stop, undoOne, undoBackTo } = useOwnChanges(
    projectId,
    refresh,
  );
  const latest = changes.findIndex(({ undone }) => !undone);
  const skipStop = () => {
    if (stop === null) return;
    skipChange(projectId, stop.id);
    void undoBackTo(stop.backTo, readSkipped(projectId));
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      title="Your changes"
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.12 }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          What you did in this project, the latest first. Changes of others are never undone here.
        </Text>
        {stop !== null && (
          <Alert color="red" title="Stopped here" role="alert">
            <Text size="sm">{stop.reason}</Text>
            <Button size="compact-sm" variant="default" mt="xs" disabled={busy} onClick={skipStop}>
              Skip it and go on
            </Button>
          </Alert>
        )}
        {pending && <Loader size="sm" aria-label="Loading your changes" />}
        {failure !== null && (
          <Alert color="red" title="Your changes could not be loaded">
            {failure.message}
          </Alert>
        )}
        {!pending && failure === null && changes.length === 0 && (
          <Text size="sm">You have not changed anything in this project yet.</Text>
        )}
        <ul className={classes.list} aria-label="Your changes">
          {changes.map((change, index) => (
            <ChangeRow
              key={change.id}
              change={change}
              hasLater={index > latest}
              busy={busy}
              onUndo={() => void undoOne(change.id)}
              onUndoBackTo={() => void undoBackTo(change.id, readSkipped(projectId))}
            />
          ))}
        </ul>
        {hasMore && (
          <Button variant="default" onClick={loadMore}>
            Show older changes
          </Button>
        )}
      </Stack>
    </Drawer>
  );
}
