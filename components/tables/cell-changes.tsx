"use client";

import { Button, Drawer, Group, Skeleton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { api } from "@/lib/api/client";
import { formatDay } from "@/lib/shared/format-day";
import type { CellState } from "@/lib/tables/evidence";
import type { CellChangesView } from "@/lib/tables/table-view";
import { PassageLink } from "./passage-link";
import { PassageList } from "./passage-list";
import classes from "./cell-passages.module.css";
import type { CellPlace } from "./use-cells";

interface Props {
  projectId: string;
  tableId: string;
  place: CellPlace;
  state: CellState;
  /** Confirms the cell as it is now; absent where one may not. */
  onConfirm?: (() => Promise<boolean>) | undefined;
  onClose: () => void;
}

type Gone = CellChangesView["removed"][number];

function sayWhy({ why }: Gone): string {
  switch (why.kind) {
    case "document":
      return "Its document is no longer there, or was read anew.";
    case "moved":
      return "Its boundaries were moved: see what is new.";
    case "uncoded":
      return "No longer coded.";
    case "recoded":
      return `Coded otherwise now: ${why.codes.join(", ")}.`;
  }
}

/** What came into a cell and what went since somebody confirmed it, to be looked at and confirmed. */
export function CellChanges({ projectId, tableId, place, state, onConfirm, onClose }: Props) {
  const { rowId, columnId, where } = place;
  useReturnFocus();
  const { data, error } = useQuery({
    ...api.tables.listCellChanges.queryOptions({ input: { projectId, tableId, rowId, columnId } }),
    staleTime: 0,
  });
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={`What changed in ${where}`}>
      <p className={classes.said}>
        Confirmed {formatDay(state.confirmedAt)}
        {state.confirmedBy && ` by ${state.confirmedBy}`}. Since then {state.added} came and {state.removed}{" "}
        went.
      </p>
      {error && <p>What changed could not be read: {error.message}</p>}
      {!data && !error && <Skeleton height={120} role="status" aria-label="Reading what changed" />}
      {data && data.added.length > 0 && (
        <section aria-label="New">
          <h3 className={classes.heading}>New</h3>
          <PassageList projectId={projectId} excerpts={data.added} />
        </section>
      )}
      {data && data.removed.length > 0 && (
        <section aria-label="Gone">
          <h3 className={classes.heading}>Gone</h3>
          <ul className={classes.list}>
            {data.removed.map((gone) => (
              <li key={gone.passageId}>
                {gone.excerpt && <PassageLink projectId={projectId} excerpt={gone.excerpt} />}
                <p className={classes.why}>{sayWhy(gone)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Leave it stale
        </Button>
        {onConfirm && (
          <Button
            leftSection={<IconCheck size={16} aria-hidden />}
            onClick={() => void onConfirm().then((done) => done && onClose())}
          >
            Confirm the cell
          </Button>
        )}
      </Group>
    </Drawer>
  );
}
