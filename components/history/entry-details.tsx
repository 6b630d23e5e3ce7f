"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { FieldChange, RowChange } from "@/lib/history/tell-changes";
import { countOf } from "@/lib/shared/count-of";
import classes from "./entry-details.module.css";
import { WordDiff } from "./word-diff";

/** What an event changed, before and after, in words. */
export function EntryDetails({ projectId, id }: { projectId: string; id: string }) {
  const { data, error } = useQuery(api.history.get.queryOptions({ input: { projectId, id } }));
  if (error) return <p className={classes.note}>The details could not be loaded: {error.message}</p>;
  if (data === undefined) return <p className={classes.note}>Loading…</p>;
  return (
    <>
      <ul className={classes.rows} aria-label="What changed">
        {data.rows.map((row, at) => (
          <RowDetails key={at} row={row} />
        ))}
      </ul>
      {data.more > 0 && (
        <p className={classes.note}>and {countOf(data.more, "more change")} of the same event</p>
      )}
    </>
  );
}

function RowDetails({ row: { what, how, fields } }: { row: RowChange }) {
  return (
    <li className={classes.row}>
      <p className={classes.what} dir="auto">
        {what} <span className={classes.how}>{how}</span>
      </p>
      {fields.length > 0 && (
        <dl className={classes.fields}>
          {fields.map((field) => (
            <div key={field.label}>
              <dt>{field.label}</dt>
              <dd>
                <FieldDetails field={field} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function FieldDetails({ field: { before, after, long } }: { field: FieldChange }) {
  if (long) return <WordDiff before={before} after={after} />;
  return (
    <span className={classes.values} dir="auto">
      {before !== "" && <del>{before}</del>}
      {before !== "" && after !== "" && <span aria-hidden> → </span>}
      {after !== "" && <ins>{after}</ins>}
    </span>
  );
}
