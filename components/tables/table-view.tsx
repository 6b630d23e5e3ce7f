"use client";

import { type ReactNode, useState } from "react";
import { columnNumbers } from "@/lib/tables/column-numbers";
import { findNote, showsNumber } from "@/lib/tables/finding-table";
import { type CellBlock, listBlock, placeMerges } from "@/lib/tables/merge-cells";
import type { BuiltTableView } from "@/lib/tables/table-view";
import classes from "./cell-excerpts.module.css";
import { CellPassages, type ChosenCell } from "./cell-passages";
import { FindingGrid } from "./finding-grid";
import { TableCell, type TableCellProps } from "./table-cell";
import type { CellPlace } from "./use-cells";
import type { useGridDrag } from "./use-grid-drag";
import type { RowWindow } from "./use-row-window";

interface Props extends Pick<
  TableCellProps,
  "projectId" | "spec" | "table" | "withPlaces" | "onNote" | "saved"
> {
  name: string;
  /** While rows, columns and cells are arranged. */
  arranging?: Arranging | undefined;
  rowWindow: RowWindow | null;
  /** Blocks of cells that are shown as one. */
  merged: readonly CellBlock[];
}

export interface Arranging {
  readonly drag: ReturnType<typeof useGridDrag>;
  /** Chooses the cells of a block, to be merged or parted. */
  readonly chooser: (block: CellBlock, where: string) => ReactNode;
}

/** Where the blocks of a table are that are shown as one cell. */
export const mergedIn = ({ rows, columns }: BuiltTableView, { merges = [] }: TableCellProps["spec"]) =>
  placeMerges(
    merges,
    rows.map(({ id }) => id),
    columns.map(({ spec }) => spec.id),
  );

/** A finding table to read and to follow back: excerpts lead into the text, numbers to their passages. */
export function TableView({ name, arranging, rowWindow, merged, ...cells }: Props) {
  const { projectId, spec, table, saved } = cells;
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const numbers = table.columns.map((each, at) => (showsNumber(each.spec) ? columnNumbers(table, at) : null));
  const placeOf = (row: number, column: number): CellPlace => ({
    rowId: table.rows[row]!.id,
    columnId: table.columns[column]!.spec.id,
    where: `${table.rows[row]!.heading}, ${table.columns[column]!.heading}`,
    mark: table.cells[row]![column]!.mark,
  });
  const renderCell = (row: number, column: number) => (
    <TableCell
      {...cells}
      place={placeOf(row, column)}
      cell={table.cells[row]![column]!}
      column={column}
      number={numbers[column]?.[row] ?? null}
      onLook={({ rowId, columnId, where }) => setChosen({ rowId, columnId, where })}
    />
  );
  /** What a cell says by itself; null for nothing. Of cells that are shown as one each thing is said once. */
  const sayCell = (row: number, column: number): string | null => {
    const { count, text } = table.cells[row]![column]!;
    const place = placeOf(row, column);
    const key = `${place.rowId} ${place.columnId}`;
    if (table.columns[column]!.spec.kind === "written") return saved?.isWritten(place) ? key : null;
    const number = numbers[column]?.[row];
    return text ?? number?.toString() ?? (count > 0 ? key : findNote(spec, place.rowId, place.columnId));
  };
  const renderBlock = (block: CellBlock) => {
    const { row, column } = block;
    const places = listBlock(block);
    const said = new Set<string>();
    const saying = places.filter((place) => {
      const words = sayCell(...place) ?? "";
      const isNew = words !== "" && !said.has(words);
      said.add(words);
      return isNew;
    });
    const shown = saying.length === 0 ? places.slice(0, 1) : saying;
    return (
      <>
        {arranging?.chooser(block, placeOf(row, column).where)}
        {places.length === 1
          ? renderCell(row, column)
          : shown.map((place) => (
              <div key={place.join(" ")} className={classes.part}>
                {renderCell(...place)}
              </div>
            ))}
      </>
    );
  };
  return (
    <>
      <FindingGrid
        table={table}
        caption={name}
        merged={merged}
        renderBlock={renderBlock}
        drag={arranging?.drag ?? null}
        rowWindow={rowWindow}
      />
      <CellPassages projectId={projectId} spec={spec} cell={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
