"use client";

import { IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useId, useState } from "react";
import { useIsWriting } from "@/components/shell/run-in-order";
import { api, client } from "@/lib/api/client";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { tellSince } from "@/lib/shared/tell-since";
import classes from "./passage-history.module.css";

interface Props {
  projectId: string;
  documentId: string;
  passage: CodedPassage;
}

/** What happened on a passage, the latest first; asked for only when somebody wants to see it. */
export function PassageHistory(props: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  return (
    <div className={classes.history}>
      <button
        type="button"
        className={classes.fold}
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        <IconChevronRight size={14} aria-hidden />
        History
      </button>
      <div id={id}>{unfolded && <HistoryLines {...props} />}</div>
    </div>
  );
}

const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "medium" });

function HistoryLines({ projectId, documentId, passage }: Props) {
  const writing = useIsWriting(projectId);
  const standing = passage.codings.map(({ id, codeId, weight }) => [id, codeId, weight]);
  const { data, error } = useQuery({
    queryKey: [...api.coding.history.key(), projectId, passage.id, standing],
    queryFn: () => client.coding.history({ projectId, documentId, passageId: passage.id }),
    // What is still on its way is told of, too.
    enabled: !writing,
    staleTime: 0,
    placeholderData: (shown) => shown,
  });
  if (error) return <p className={classes.note}>The history could not be loaded: {error.message}</p>;
  if (data === undefined) return <p className={classes.note}>Loading…</p>;
  const now = new Date();
  return (
    <>
      <ol className={classes.lines} aria-label="History">
        {data.lines.map(({ sentence, at }, i) => (
          <li key={i}>
            {sentence}{" "}
            <time dateTime={at.toISOString()} title={exact.format(at)}>
              {tellSince(at, now)}
            </time>
          </li>
        ))}
      </ol>
      <p className={classes.note}>
        {data.more && "What happened before is not shown. "}
        <Link href={`/projects/${projectId}/history?passage=${passage.id}`}>All of its history</Link>
      </p>
    </>
  );
}
