"use client";

import { IconAlertTriangle } from "@tabler/icons-react";
import type { CellState } from "@/lib/tables/evidence";
import classes from "./stale-mark.module.css";

interface Props {
  /** Of the cell, as `cellKey` makes it. */
  cell: string;
  where: string;
  state: CellState;
  onOpen: () => void;
}

/** "2 new, 1 gone". */
const sayChanges = ({ added, removed }: Pick<CellState, "added" | "removed">): string =>
  [added > 0 && `${added} new`, removed > 0 && `${removed} gone`].filter(Boolean).join(", ");

/** Says that passages came into a cell or went since somebody confirmed it, and shows which. */
export const StaleMark = ({ cell, where, state, onOpen }: Props) => (
  <button
    type="button"
    className={classes.stale}
    data-stale-cell={cell}
    onClick={onOpen}
    aria-label={`Stale: ${sayChanges(state)} in ${where}. Show what changed`}
  >
    <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
    Stale: {sayChanges(state)}
  </button>
);
