"use client";

import { Alert } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { MemoBody } from "@/components/memos/memo-body";
import { countOf } from "@/lib/shared/count-of";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import type { BuiltTableView } from "@/lib/tables/table-view";
import classes from "./table-page.module.css";
import type { Cells } from "./use-cells";

interface Props {
  projectId: string;
  table: BuiltTableView;
  notes: FindingTableSpec["notes"];
  cells: Cells;
}

/** What is written in cells whose row or column the table does not have now: nothing of it is lost, and here it can be read. */
export function KeptAside({ projectId, table, notes, cells }: Props) {
  const rows = new Set(table.rows.map(({ id }) => id));
  const columns = new Set(table.columns.map(({ spec }) => spec.id));
  const findings = cells
    .listFindings()
    .filter(({ rowId, columnId }) => !rows.has(rowId) || !columns.has(columnId));
  const aside = notes.filter(({ rowId, columnId }) => !rows.has(rowId) || !columns.has(columnId));
  const count = findings.length + aside.length;
  if (count === 0) return null;
  return (
    <Alert color="yellow" icon={<IconArchive size={18} />} className={classes.missing}>
      <details>
        <summary>
          What is written in {countOf(count, "cell")} is not shown, as the row or the column is gone. It is
          kept, and shown again when that comes back, for example with Undo. Read it here.
        </summary>
        {findings.map(({ memo }) => (
          <MemoBody key={memo.id} projectId={projectId} body={memo.body} references={memo.references} />
        ))}
        {aside.map(({ rowId, columnId, text }) => (
          <p key={`${rowId} ${columnId}`}>{text}</p>
        ))}
      </details>
    </Alert>
  );
}
