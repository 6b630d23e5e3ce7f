"use client";

import { Select, TextInput } from "@mantine/core";
import type { MomentsView } from "@/lib/codebook/past-codebook";
import classes from "./past-codebook.module.css";

interface Props {
  label: string;
  /** "now", "start", a point in time, an event's id; null for none. */
  moment: string | null;
  moments: MomentsView;
  /** When that was, once it is known. */
  at: Date | undefined;
  /** What no moment means; left out where there must be one. */
  none?: string;
  onChange: (moment: string | null) => void;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A point in time as an input of date and time takes it, by the clock of this browser. */
function toLocal(moment: string): string {
  const time = new Date(moment);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isTime = (moment: string) =>
  !UUID.test(moment) && /^\d{4}-/.test(moment) && !Number.isNaN(Date.parse(moment));

/** Chooses a moment by name, or by date and time. */
export function MomentField({ label, moment, moments, at, none, onChange }: Props) {
  const rounds = moments.rounds.map(({ name, at }) => ({
    value: at.toISOString(),
    label: `“${name}” was opened, ${timeFormat.format(at)}`,
  }));
  const isRound = rounds.some(({ value }) => value === moment);
  // Come to by a link: a change of something else than codes, such as the opening of a round.
  const isElse = moment !== null && UUID.test(moment) && !moments.changes.some(({ id }) => id === moment);
  const elsewhen =
    isElse && at !== undefined ? [{ value: moment, label: `As of ${timeFormat.format(at)}` }] : [];
  const ownTime = moment !== null && isTime(moment) && !isRound;
  return (
    <div className={classes.moment}>
      <Select
        label={label}
        searchable
        allowDeselect={false}
        clearable={none !== undefined}
        placeholder={none}
        maxDropdownHeight={360}
        nothingFoundMessage="No moment is called so."
        data={[
          { value: "now", label: "Now" },
          { value: "start", label: `The beginning, ${timeFormat.format(moments.start)}` },
          { value: "time", label: "A date and time…" },
          ...elsewhen,
          ...(rounds.length > 0 ? [{ group: "Rounds", items: rounds }] : []),
          {
            group: "After a change of the codebook",
            items: moments.changes.map(({ id, at, actor, summary }) => ({
              value: id,
              label: `${timeFormat.format(at)}: ${actor ?? "Somebody who has left"} ${summary}`,
            })),
          },
        ]}
        value={ownTime ? "time" : moment}
        onChange={(value) => onChange(value === "time" ? new Date().toISOString() : value)}
      />
      {ownTime && (
        <TextInput
          type="datetime-local"
          label="Date and time"
          value={toLocal(moment)}
          onChange={({ currentTarget: { value } }) => value && onChange(new Date(value).toISOString())}
        />
      )}
    </div>
  );
}
