"use client";

import { Alert, Button } from "@mantine/core";
import { daysLeft } from "@/lib/history/deleted-things";
import type { DeletedView } from "@/lib/history/entry-view";
import { countOf } from "@/lib/shared/count-of";
import { tellSince } from "@/lib/shared/tell-since";
import classes from "./history.module.css";
import { useTakeBack } from "./use-take-back";

interface Props {
  projectId: string;
  userId: string;
  deleted: DeletedView;
}

/** One deletion: what went, who did it and when, what comes back. */
export function DeletedRow({ projectId, userId, deleted }: Props) {
  const { busy, refusal, takeBack } = useTakeBack(projectId);
  const { id, actor, summary, at, things, along, mayRestore } = deleted;
  const own = actor?.id === userId;
  const who = actor === null ? "Somebody who has left" : own ? "You" : actor.name;
  const now = new Date();
  const names = things.map(({ kind, name }) => (name === "" ? kind : `${kind} “${name}”`)).join(", ");
  return (
    <li className={classes.entry}>
      <div className={classes.body}>
        <p className={classes.what} dir="auto">
          <strong>{names.charAt(0).toUpperCase() + names.slice(1)}</strong>
          {along !== "" && <span> with {along}</span>}
        </p>
        <p className={classes.where}>
          <span>
            {who} {summary} <time dateTime={at.toISOString()}>{tellSince(at, now)}</time>
          </span>
          <span>{countOf(daysLeft(at, now), "day")} left</span>
        </p>
        {refusal !== null && (
          <Alert color="red" mt={6} role="alert">
            {refusal}
          </Alert>
        )}
      </div>
      <div className={classes.tools}>
        {mayRestore ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            aria-label={`Restore ${names}`}
            onClick={() => void takeBack(id, own, names)}
          >
            Restore
          </Button>
        ) : (
          <span className={classes.undone}>a lead can restore it</span>
        )}
      </div>
    </li>
  );
}
