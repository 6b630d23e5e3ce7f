"use client";

import { Drawer, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { SharedMemoEditorOnDemand } from "@/components/memos/memo-editor-on-demand";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { api } from "@/lib/api/client";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { PassageList } from "./passage-list";
import classes from "./cell-passages.module.css";
import type { CellPlace } from "./use-cells";

interface Props {
  projectId: string;
  spec: FindingTableSpec;
  place: CellPlace;
  memoId: string;
  /** Called where one goes away from the text, which is saved in any case. */
  onClose: () => void;
  /** Called once the text is saved by who is done with it. */
  onDone: () => void;
}

/** Where a cell's finding is written, with the passages it is written from below. */
export function FindingDrawer({
  projectId,
  spec,
  place: { rowId, columnId, where },
  memoId,
  onClose,
  onDone,
}: Props) {
  useReturnFocus();
  const { data, error } = useQuery(
    api.tables.listCell.queryOptions({ input: { projectId, spec: { ...spec, notes: [] }, rowId, columnId } }),
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={`Finding: ${where}`}
      closeOnEscape={false}
    >
      <SharedMemoEditorOnDemand projectId={projectId} memoId={memoId} bodyOnly onClose={onDone} />
      <section aria-label="Evidence">
        <h3 className={classes.heading}>Evidence{data && `, ${data.length}`}</h3>
        <p className={classes.said}>Name a passage in the text with # and words of it: it becomes a link.</p>
        {error && <p>The passages could not be read: {error.message}</p>}
        {!data && !error && <Skeleton height={120} role="status" aria-label="Reading the passages" />}
        {data && <PassageList projectId={projectId} excerpts={data} />}
      </section>
    </Drawer>
  );
}
