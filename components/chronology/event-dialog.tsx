"use client";

import { Button, Checkbox, Group, Modal, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { api, client } from "@/lib/api/client";
import type { ChronologyPassage, EventView } from "@/lib/chronology/chronology-view";
import { titleLimit } from "@/lib/chronology/dating";
import { type DaySpan, sayDays } from "@/lib/chronology/day";
import { readDays } from "@/lib/chronology/read-days";
import classes from "./chronology.module.css";

interface Props {
  projectId: string;
  event: EventView | ChronologyPassage;
  onClose: () => void;
}

/** What a passage without a date has of an event. */
const undated = { key: "", title: "", hidden: false, recognised: null, from: "", to: "" } as const;

/** Another date, a title, or out of the chronology: what somebody says of one event. */
export function EventDialog({ projectId, event, onClose }: Props) {
  useReturnFocus();
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  const known = { ...undated, ...event };
  const { passageId, key, recognised } = known;
  const [date, setDate] = useState(known.from === "" ? "" : sayDays(known));
  const [title, setTitle] = useState(known.title);
  const [hidden, setHidden] = useState(known.hidden);
  const [saving, setSaving] = useState(false);
  const days = date.trim() === "" ? null : readDays(date);
  const problem =
    date.trim() !== "" && days === null
      ? "This is no date. Write it as 2014, February 2014, 5 February 2014, 1991–2008, or 3 March 2014 to 5 May 2015."
      : null;
  const send = async (said: { days: DaySpan | null; title: string; hidden: boolean }) => {
    setSaving(true);
    // Days that are those of the text say nothing of their own.
    const own = said.days !== null && !isSame(said.days, recognised) ? said.days : { from: "", to: "" };
    const input = { projectId, passageId, key, ...own, title: said.title, hidden: said.hidden };
    try {
      await runInOrder(queries, projectId, async () => {
        const { event: done } = await client.chronology.setDating(input);
        if (done) notifyUndoable(`You ${done.summary}`, undo);
      });
      await queries.invalidateQueries({ queryKey: api.chronology.key() });
      onClose();
    } catch (error) {
      notifyError(error);
      setSaving(false);
    }
  };
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (problem === null) void send({ days, title, hidden });
  };
  return (
    <Modal opened onClose={onClose} title={"key" in event ? "Correct an event" : "Give a date"} size="lg">
      <form onSubmit={submit} className={classes.form}>
        <p className={classes.quote} lang={event.language || undefined} dir="auto">
          {event.text}
        </p>
        <TextInput
          label="Date"
          description={
            recognised === null
              ? "A year, a month, a day, or from one to another. Without one the passage is no event."
              : `The text says ${sayDays(recognised)}. Without a date of your own, that counts.`
          }
          value={date}
          error={problem}
          maxLength={100}
          data-autofocus
          onChange={(changed) => setDate(changed.currentTarget.value)}
        />
        <TextInput
          label="Title"
          description="What the event is called; without one, the words of the passage."
          value={title}
          maxLength={titleLimit}
          onChange={(changed) => setTitle(changed.currentTarget.value)}
        />
        {recognised !== null && (
          <Checkbox
            label="Leave it out of the timeline and of exports"
            checked={hidden}
            onChange={(changed) => setHidden(changed.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={saving} disabled={problem !== null}>
            Save
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

const isSame = (days: DaySpan, other: DaySpan | null): boolean =>
  other !== null && days.from === other.from && days.to === other.to;
