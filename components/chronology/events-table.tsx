"use client";

import { Button } from "@mantine/core";
import { IconEyeOff, IconPencil } from "@tabler/icons-react";
import { PointedLink } from "@/components/shell/pointed-link";
import { useMay } from "@/components/shell/use-may";
import type { EventView } from "@/lib/chronology/chronology-view";
import { sayDate } from "@/lib/chronology/say-date";
import plain from "@/components/shell/plain-table.module.css";
import classes from "./chronology.module.css";

interface Props {
  projectId: string;
  events: readonly EventView[];
  nameOf: (codeId: string) => string;
  onEdit: (event: EventView) => void;
}

/** The events in order of time, each the way to its passage. */
export function EventsTable({ projectId, events, nameOf, onEdit }: Props) {
  const mayEdit = useMay("table.write");
  return (
    <section aria-labelledby="events">
      <h2 id="events" className={classes.title}>
        Events
      </h2>
      <div className={classes.frame} role="region" aria-label="Events" tabIndex={0}>
        <table className={`${plain.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Event</th>
              <th scope="col">Codes</th>
              <th scope="col">Passage</th>
              {mayEdit && <th scope="col">Correct</th>}
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={`${event.passageId} ${event.key}`} data-hidden={event.hidden || undefined}>
                <th scope="row">
                  {sayDate(event)}
                  <span className={classes.note}>{sayNote(event)}</span>
                </th>
                <td lang={event.language || undefined} dir="auto">
                  {event.title !== "" && <b className={classes.name}>{event.title}</b>}
                  {event.text}
                </td>
                <td>{event.codeIds.map(nameOf).join(", ")}</td>
                <td>
                  <PointedLink
                    className={classes.place}
                    href={`/projects/${projectId}/documents/${event.documentId}?passage=${event.passageId}`}
                  >
                    {event.cited}, {event.place}
                  </PointedLink>
                </td>
                {mayEdit && (
                  <td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      leftSection={<IconPencil size={14} aria-hidden />}
                      aria-label={`Correct ${sayDate(event)}: ${(event.title || event.text).slice(0, 60)}`}
                      onClick={() => onEdit(event)}
                    >
                      Correct
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What was done with an event by hand. */
function sayNote({ hidden, corrected, words }: EventView) {
  const dated = words === "" ? "date added" : corrected ? `text: ${words}` : "";
  if (!hidden) return dated;
  return (
    <>
      <IconEyeOff size={13} aria-hidden /> hidden{dated && `, ${dated}`}
    </>
  );
}
