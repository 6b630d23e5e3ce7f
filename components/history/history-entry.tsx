"use client";

import { Alert, Button } from "@mantine/core";
import { PointedLink } from "@/components/shell/pointed-link";
import { useId, useState } from "react";
import type { EntryView, Place } from "@/lib/history/entry-view";
import { countOf } from "@/lib/shared/count-of";
import { EntryDetails } from "./entry-details";
import classes from "./history.module.css";
import { useTakeBack } from "./use-take-back";

interface Props {
  projectId: string;
  entry: EntryView;
  userId: string;
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "medium" });

/** One event: when, who did what, where, and whether it holds. */
export function HistoryEntry({ projectId, entry, userId }: Props) {
  const { actor, summary, at, undone, models } = entry;
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const { busy, refusal, takeBack } = useTakeBack(projectId);
  const own = actor?.id === userId;
  const who = actor === null ? "Somebody who has left" : own ? "You" : actor.name;
  return (
    <li className={classes.entry} data-undone={undone !== null || undefined}>
      <time className={classes.time} dateTime={at.toISOString()} title={exact.format(at)}>
        {clock.format(at)}
      </time>
      <div className={classes.body}>
        <p className={classes.what}>
          <strong>{who}</strong> {summary}
          {models.map((name) => (
            <span key={name} className={classes.model}>
              {name}: language model
            </span>
          ))}
          {undone && (
            <span className={classes.undone} title={exact.format(undone.at)}>
              undone{undone.by === null ? "" : ` by ${undone.by}`}
            </span>
          )}
        </p>
        <EntryPlaces projectId={projectId} entry={entry} />
        {refusal !== null && (
          <Alert color="red" mt={6} role="alert">
            {refusal}
          </Alert>
        )}
        <div id={detailsId}>{open && <EntryDetails projectId={projectId} id={entry.id} />}</div>
      </div>
      <div className={classes.tools}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-controls={detailsId}
          aria-label={`Details: ${who} ${summary}`}
          onClick={() => setOpen(!open)}
        >
          Details
        </Button>
        {entry.mayUndo && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            aria-label={`Undo: ${who} ${summary}`}
            onClick={() => void takeBack(entry.id, own)}
          >
            Undo
          </Button>
        )}
      </div>
    </li>
  );
}

/** The documents and codes an event was about, as ways to go there. */
function EntryPlaces({ projectId, entry }: { projectId: string; entry: EntryView }) {
  const { documents, codes, moreDocuments } = entry;
  if (documents.length + codes.length === 0) return null;
  const place = `/projects/${projectId}`;
  return (
    <p className={classes.where}>
      {documents.map((document) => (
        <PlaceLink key={document.id} place={document} href={`${place}/documents/${document.id}`} />
      ))}
      {moreDocuments > 0 && <span>and {countOf(moreDocuments, "more document")}</span>}
      {codes.map((code) => (
        <PlaceLink key={code.id} place={code} href={`${place}/codebook?code=${code.id}`} />
      ))}
    </p>
  );
}

const PlaceLink = ({ place: { name, gone }, href }: { place: Place; href: string }) =>
  gone ? (
    <span dir="auto">{name}</span>
  ) : (
    <PointedLink href={href} dir="auto">
      {name}
    </PointedLink>
  );
