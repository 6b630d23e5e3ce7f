"use client";

import { IconChevronRight } from "@tabler/icons-react";
import { Fragment, type ReactNode, useState } from "react";
import { sayCount } from "@/lib/comments/comment";
import { useCommentCounts } from "@/components/comments/use-comments";
import { bodyText } from "@/lib/memos/body-text";
import type { MemoType } from "@/lib/memos/memo-type";
import type { MemoView } from "@/lib/memos/server/queries";
import { formatDay } from "@/lib/shared/format-day";
import classes from "./memo-board.module.css";
import { MemoTargetLine } from "./memo-target-line";
import { MemoTypeName } from "./memo-type-name";

interface Props {
  projectId: string;
  memos: readonly MemoView[];
  types: readonly MemoType[];
  /** A memo unfolded in its place. */
  renderMemo: (memo: MemoView) => ReactNode;
}

const columns = ["Memo", "Written on", "Type", "Author", "Changed", "Comments"];

/** Memos by row; each unfolds to be read and changed where it stands. */
export function MemoTable({ projectId, memos, types, renderMemo }: Props) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const countOn = useCommentCounts(projectId);
  const toggle = (id: string) =>
    setUnfolded((ids) => new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]));
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label="Table of memos">
      <table className={classes.table} aria-label="Memos">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {memos.map((memo) => {
            const open = unfolded.has(memo.id);
            return (
              <Fragment key={memo.id}>
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      className={classes.unfold}
                      aria-expanded={open}
                      onClick={() => toggle(memo.id)}
                    >
                      <IconChevronRight size={14} aria-hidden />
                      <span dir="auto">{memo.title || bodyText(memo.body).split("\n")[0] || "Memo"}</span>
                    </button>
                  </th>
                  <td>
                    <MemoTargetLine projectId={projectId} memo={memo} />
                  </td>
                  <td>
                    <MemoTypeName type={types.find(({ id }) => id === memo.typeId)} />
                  </td>
                  <td>{memo.author ?? "Not by a member"}</td>
                  <td className={classes.date}>{formatDay(memo.updatedAt)}</td>
                  <td>{sayCount(countOn({ target: "memo", targetId: memo.id }))}</td>
                </tr>
                {open && (
                  <tr>
                    <td colSpan={columns.length}>{renderMemo(memo)}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
