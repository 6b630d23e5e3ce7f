"use client";

import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { placeColumn } from "@/lib/tables/edit-spec";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { type GridPlace, findBlock, listBlock, mergeCells, partCells } from "@/lib/tables/merge-cells";
import { findBeside, moveRow } from "@/lib/tables/order-rows";
import type { BuiltTableView } from "@/lib/tables/table-view";
import { type Arranging, mergedIn } from "./table-view";
import { type Grip, useGridDrag } from "./use-grid-drag";

/** Changes a table's definition, and says what was not done where it fails. */
export type ChangeSpec = (
  patch: (spec: FindingTableSpec) => FindingTableSpec,
  failed: string,
) => Promise<void>;

/** Arranging a table as it is shown: moving rows and columns, merging and parting cells. */
export function useArrange(table: BuiltTableView, spec: FindingTableSpec, change: ChangeSpec) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  /** What was moved last, for those who do not see it. */
  const [said, setSaid] = useState("");
  const rowIds = table.rows.map(({ id }) => id);
  const columnIds = table.columns.map((each) => each.spec.id);
  const keyOf = ([row, column]: GridPlace) => `${rowIds[row]} ${columnIds[column]}`;
  const merged = mergedIn(table, spec);
  const places =
    chosen.length === 0
      ? []
      : rowIds
          .flatMap((_, row) => columnIds.map((__, column): GridPlace => [row, column]))
          .filter((place) => chosen.includes(keyOf(place)));
  const block = findBlock(places);
  const isMerged = merged.some((each) => listBlock(each).some((place) => chosen.includes(keyOf(place))));
  const idsOf = (of: readonly GridPlace[]) => ({
    rowIds: [...new Set(of.map(([row]) => rowIds[row]!))],
    columnIds: [...new Set(of.map(([, column]) => columnIds[column]!))],
  });

  const onMove = (axis: Grip["axis"], from: number, to: number) => {
    if (axis === "row") {
      if (moveRow(spec, table.rows, from, to) === spec) return;
      setSaid(`${table.rows[from]!.heading} was moved to where ${table.rows[to]!.heading} was.`);
      void change((now) => moveRow(now, table.rows, from, to), "The row was not moved");
    } else {
      setSaid(`${table.columns[from]!.heading} is column ${to + 1} of ${columnIds.length}.`);
      void change((now) => placeColumn(now, columnIds, from, to), "The column was not moved");
    }
  };
  const drag = useGridDrag({
    onMove,
    beside: ({ axis, at }, by) => {
      if (axis === "row") return findBeside(table.rows, at, by);
      return columnIds[at + by] === undefined ? null : at + by;
    },
  });
  const arranging: Arranging = {
    drag,
    chooser: (of, where) => {
      const keys = listBlock(of).map(keyOf);
      return (
        <Checkbox
          size="xs"
          mb={6}
          aria-label={`Choose ${where}${keys.length > 1 ? ", merged" : ""}`}
          checked={chosen.includes(keys[0]!)}
          onChange={(event) =>
            setChosen(
              event.currentTarget.checked
                ? [...chosen, ...keys]
                : chosen.filter((key) => !keys.includes(key)),
            )
          }
        />
      );
    },
  };
  return {
    arranging,
    said,
    count: places.length,
    merge:
      block === null
        ? null
        : () => {
            setChosen([]);
            void change((now) => mergeCells(now, idsOf(places)), "The cells were not merged");
          },
    part: !isMerged
      ? null
      : () => {
          setChosen([]);
          const cells = merged.filter((each) =>
            listBlock(each).some((place) => chosen.includes(keyOf(place))),
          );
          void change(
            (now) => cells.reduce((spec, each) => partCells(spec, idsOf(listBlock(each))), now),
            "The cells were not parted",
          );
        },
  };
}
