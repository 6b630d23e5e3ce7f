"use client";

import { IconPencil } from "@tabler/icons-react";
import { MemoBody } from "@/components/memos/memo-body";
import type { MemoView } from "@/lib/memos/server/queries";
import { formatDay } from "@/lib/shared/format-day";
import { countOf } from "@/lib/shared/count-of";
import classes from "./cell-finding.module.css";

interface Props {
  projectId: string;
  /** The cell's row and column, for those who do not see where it stands. */
  where: string;
  finding: MemoView | undefined;
  /** Passages that it is written from. */
  passages: number;
  /** Opens the text to be changed; absent where one may not. */
  onWrite?: (() => void) | undefined;
  onLook: () => void;
}

/** What is written in a cell, by whom, and from how many passages. */
export function CellFinding({ projectId, where, finding, passages, onWrite, onLook }: Props) {
  return (
    <div className={classes.finding}>
      {finding && <MemoBody projectId={projectId} body={finding.body} references={finding.references} />}
      <p className={classes.foot}>
        {onWrite && (
          <button
            type="button"
            className={classes.write}
            onClick={onWrite}
            aria-label={finding ? `Change what is written in ${where}` : `Write in ${where}`}
          >
            <IconPencil size={14} stroke={1.7} aria-hidden />
            {finding ? "Change" : "Write"}
          </button>
        )}
        {passages > 0 ? (
          <button
            type="button"
            className={classes.write}
            onClick={onLook}
            aria-label={`${countOf(passages, "passage")} behind ${where}`}
          >
            {countOf(passages, "passage")}
          </button>
        ) : (
          <span>No passages yet</span>
        )}
        {finding && (
          <span>
            {finding.author ?? "Not by a member"} · {formatDay(finding.updatedAt)}
          </span>
        )}
      </p>
    </div>
  );
}
