"use client";

import { Button } from "@mantine/core";
import { IconArrowRight, IconChecks } from "@tabler/icons-react";
import { memo, useRef } from "react";
import { cellKey, readCellKey } from "@/lib/memos/memo";
import { countOf } from "@/lib/shared/count-of";
import { isStale } from "@/lib/tables/evidence";
import type { BuiltTableView } from "@/lib/tables/table-view";
import classes from "./stale-mark.module.css";
import { type Cells, listPlaces } from "./use-cells";
import type { useRowWindow } from "./use-row-window";

interface Props {
  table: BuiltTableView;
  cells: Cells;
  canEdit: boolean;
  /** Gives the focus to what is found in a row, wherever that is. */
  focusIn: ReturnType<typeof useRowWindow>["focusIn"];
}

/** How the table stands to what people confirmed of it: how many cells are stale, the way to the next, and all at once. */
export const StaleBar = memo(function StaleBar({ table, cells, canEdit, focusIn }: Props) {
  /** The stale cell that was gone to last. */
  const reached = useRef("");
  const states = Object.values(table.states);
  const stale = states.filter(isStale).length;
  const places = listPlaces(table);
  const all = places.length;
  /** Those that there is something to confirm of. */
  const open = places.filter(({ rowId, columnId }) => {
    const state = table.states[cellKey(rowId, columnId)];
    return state === undefined || isStale(state);
  });
  const goOn = () => {
    const keys = places
      .map(({ rowId, columnId }) => cellKey(rowId, columnId))
      .filter((key) => {
        const state = table.states[key];
        return state !== undefined && isStale(state);
      });
    const next = keys[(keys.indexOf(reached.current) + 1) % keys.length];
    if (next === undefined) return;
    reached.current = next;
    const row = table.rows.findIndex(({ id }) => id === readCellKey(next).rowId);
    focusIn(row, (within) => within.querySelector(`[data-stale-cell="${CSS.escape(next)}"]`));
  };
  // Who sees too little to compare is given no marks.
  if (places.every(({ mark }) => mark === "")) return null;
  return (
    <div className={classes.bar}>
      <span role="status">{sayStanding(states.length, all, stale)}</span>
      {stale > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<IconArrowRight size={14} aria-hidden />}
          onClick={goOn}
        >
          Next stale cell
        </Button>
      )}
      {canEdit && open.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconChecks size={14} aria-hidden />}
          onClick={() => void cells.confirm(open)}
        >
          Confirm all cells
        </Button>
      )}
    </div>
  );
});

function sayStanding(confirmed: number, all: number, stale: number): string {
  if (confirmed === 0) return "Live. Confirm its cells to be told which of them change later.";
  if (stale === 0)
    return `Live. Nothing has changed in the ${confirmed < all ? `${confirmed} of ${countOf(all, "cell")}` : countOf(all, "cell")} that ${confirmed === 1 ? "was" : "were"} confirmed.`;
  return `${countOf(stale, "cell")} ${stale === 1 ? "has" : "have"} changed since ${stale === 1 ? "it was" : "they were"} confirmed.`;
}
