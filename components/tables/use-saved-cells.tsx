"use client";

import { useState } from "react";
import { cellKey } from "@/lib/memos/memo";
import type { Pin } from "@/lib/tables/pins";
import type { BuiltTableView, CellView, TableView } from "@/lib/tables/table-view";
import { CellChanges } from "./cell-changes";
import { CellFinding } from "./cell-finding";
import { FindingDrawer } from "./finding-drawer";
import { PinDrawer } from "./pin-drawer";
import { type CellPlace, type Cells, listPlaces } from "./use-cells";

interface Props {
  projectId: string;
  table: TableView;
  built: BuiltTableView;
  cells: Cells;
  canEdit: boolean;
}

interface Writing {
  readonly place: CellPlace;
  readonly memoId: string;
}

/** What stands in the cells of a saved table beside what is computed, and the drawers that open from there. */
export function useSavedCells({ projectId, table, built, cells, canEdit }: Props) {
  const [stale, setStale] = useState<CellPlace | null>(null);
  const [choosing, setChoosing] = useState<{ place: CellPlace; pins: readonly Pin[] } | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const write = async (place: CellPlace) => {
    const memoId = await cells.openFinding(place);
    if (memoId !== null) setWriting({ place, memoId });
  };
  const saved = {
    finding: (place: CellPlace, passages: number, look: () => void) => (
      <CellFinding
        projectId={projectId}
        where={place.where}
        finding={cells.findingOf(place)}
        passages={passages}
        onWrite={canEdit ? () => void write(place) : undefined}
        onLook={look}
      />
    ),
    isWritten: (place: Pick<CellPlace, "rowId" | "columnId">) => cells.findingOf(place) !== undefined,
    onStale: setStale,
    onChoose: canEdit ? (place: CellPlace, { pins }: CellView) => setChoosing({ place, pins }) : undefined,
  };
  const state = stale && built.states[cellKey(stale.rowId, stale.columnId)];
  // As it is by now: what changes while one looks at it can be confirmed, too.
  const now =
    stale &&
    listPlaces(built).find(({ rowId, columnId }) => rowId === stale.rowId && columnId === stale.columnId);
  const dialogs = (
    <>
      {now && state && (
        <CellChanges
          projectId={projectId}
          tableId={table.id}
          place={now}
          state={state}
          onConfirm={canEdit ? () => cells.confirm([now]) : undefined}
          onClose={() => setStale(null)}
        />
      )}
      {choosing && (
        <PinDrawer
          projectId={projectId}
          spec={table.spec}
          {...choosing}
          onSave={(pins) => cells.pin(choosing.place, pins)}
          onClose={() => setChoosing(null)}
        />
      )}
      {writing && (
        <FindingDrawer
          projectId={projectId}
          spec={table.spec}
          {...writing}
          onClose={() => setWriting(null)}
          onDone={() => {
            setWriting(null);
            void cells.finishFinding(writing.place, writing.memoId);
          }}
        />
      )}
    </>
  );
  return { saved, dialogs };
}
