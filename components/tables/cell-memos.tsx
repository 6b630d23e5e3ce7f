"use client";

import { IconNote } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { MemoDrawer } from "@/components/memos/memo-drawer";
import { useMemos } from "@/components/memos/use-memos";
import { cellKey } from "@/lib/memos/memo";
import type { Standing } from "@/lib/projects/permissions";
import { countOf } from "@/lib/shared/count-of";
import classes from "./cell-memos.module.css";

interface Props {
  projectId: string;
  tableId: string;
  member: { readonly userId: string; readonly standing: Standing };
}

interface Cell {
  readonly key: string;
  /** "Energy, Findings". */
  readonly where: string;
}

/** The memos on a table's cells: a button for each cell, and the drawer that one of them opens. */
export function useCellMemos({ projectId, tableId, member }: Props): {
  readonly button: (rowId: string, columnId: string, where: string) => ReactNode;
  readonly drawer: ReactNode;
} {
  const [opened, setOpened] = useState<Cell | null>(null);
  const { memos } = useMemos(projectId, { target: "cell", targetId: tableId });
  const button = (rowId: string, columnId: string, where: string) => {
    const key = cellKey(rowId, columnId);
    const count = memos.filter(({ targetPart }) => targetPart === key).length;
    return (
      <button
        type="button"
        className={classes.memos}
        data-written={count > 0 || undefined}
        aria-label={count > 0 ? `${countOf(count, "memo")} on ${where}` : `Memo on ${where}`}
        title={count > 0 ? countOf(count, "memo") : "Write a memo"}
        onClick={() => setOpened({ key, where })}
      >
        <IconNote size={15} stroke={1.6} aria-hidden />
        {count > 0 && count}
      </button>
    );
  };
  const drawer = opened && (
    <MemoDrawer
      projectId={projectId}
      on={{ target: "cell", targetId: tableId, targetPart: opened.key }}
      title={`the cell “${opened.where}”`}
      member={member}
      onClose={() => setOpened(null)}
    />
  );
  return { button, drawer };
}
