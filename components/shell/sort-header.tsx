import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import classes from "./sort-header.module.css";

interface Props {
  label: string;
  /** How the table is ordered by this column; null when by another. */
  direction: "ascending" | "descending" | null;
  /** The column reads best from the largest down, and is ordered so when first chosen. */
  largestFirst: boolean;
  onOrder: (descending: boolean) => void;
  /** For rules of width: which column this is. */
  column?: string;
}

/** A column's head that orders the table by it; chosen again it turns the order round. */
export function SortHeader({ label, direction, largestFirst, onOrder, column }: Props) {
  const Arrow = direction === "descending" ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" role="columnheader" aria-sort={direction ?? "none"} data-column={column}>
      <button
        type="button"
        className={classes.sort}
        onClick={() => onOrder(direction === null ? largestFirst : direction === "ascending")}
      >
        {label} {direction !== null && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  );
}
