"use client";

import type { ReactNode } from "react";
import { sayNumber } from "@/lib/exchange/number-format";
import { cellKey } from "@/lib/memos/memo";
import { formatOf } from "@/lib/tables/column-numbers";
import { isStale } from "@/lib/tables/evidence";
import { type FindingTableSpec, findNote, showsNumber } from "@/lib/tables/finding-table";
import type { BuiltTableView, CellView } from "@/lib/tables/table-view";
import { CellExcerpts } from "./cell-excerpts";
import classes from "./cell-excerpts.module.css";
import { NoteEditor } from "./note-editor";
import { StaleMark } from "./stale-mark";
import type { CellPlace } from "./use-cells";

/** What else stands in the cells of a saved table. */
interface SavedCells {
  /** A button for the memos on a cell. */
  readonly memoButton: (rowId: string, columnId: string, where: string) => ReactNode;
  /** What is written in a cell, and the way to write it. */
  readonly finding: (place: CellPlace, passages: number, look: () => void) => ReactNode;
  readonly isWritten: (place: Pick<CellPlace, "rowId" | "columnId">) => boolean;
  readonly onStale: (place: CellPlace) => void;
  /** Chooses the excerpts that go to print; absent where one may not. */
  readonly onChoose?: ((place: CellPlace, cell: CellView) => void) | undefined;
}

export interface TableCellProps {
  projectId: string;
  spec: FindingTableSpec;
  table: BuiltTableView;
  withPlaces: boolean;
  /** Writes a note into an empty cell; absent where one may not. */
  onNote?: ((rowId: string, columnId: string, text: string) => void) | undefined;
  saved?: SavedCells | undefined;
  place: CellPlace;
  cell: CellView;
  /** Of the cell's column in the built table, and the number it shows; null where it shows none. */
  column: number;
  number: number | null;
  onLook: (place: CellPlace) => void;
}

/** One cell: whether it is stale, what stands in it, and the memos on it. */
export function TableCell(props: TableCellProps) {
  const { table, saved, place } = props;
  const { rowId, columnId, where } = place;
  const key = cellKey(rowId, columnId);
  const state = table.states[key];
  return (
    <>
      {saved && state && isStale(state) && (
        <StaleMark cell={key} where={where} state={state} onOpen={() => saved.onStale(place)} />
      )}
      <CellBody {...props} />
      {saved?.memoButton(rowId, columnId, where)}
    </>
  );
}

function CellBody({
  spec,
  table,
  saved,
  place,
  cell,
  column,
  number,
  onNote,
  onLook,
  ...rest
}: TableCellProps) {
  const { rowId, columnId, where } = place;
  const { spec: columnSpec } = table.columns[column]!;
  const look = () => onLook(place);
  if (columnSpec.kind === "written")
    return saved?.finding(place, cell.count, look) ?? <span className={classes.nothing}>Written later</span>;
  if (cell.text !== null)
    return cell.text === "" ? (
      <span className={classes.nothing}>—</span>
    ) : (
      <span dir="auto">{cell.text}</span>
    );
  const note = cell.count === 0 ? findNote(spec, rowId, columnId) : null;
  if (cell.count === 0 && (!showsNumber(columnSpec) || note !== null)) {
    if (onNote)
      return <NoteEditor where={where} note={note} onSave={(text) => onNote(rowId, columnId, text)} />;
    return <span className={note === null ? classes.nothing : classes.note}>{note ?? "—"}</span>;
  }
  if (number === null)
    return (
      <CellExcerpts
        {...rest}
        table={table}
        cell={cell}
        where={where}
        onMore={look}
        onChoose={saved?.onChoose && (() => saved.onChoose?.(place, cell))}
      />
    );
  if (cell.count === 0) return <span className={classes.nothing}>0</span>;
  const said = sayNumber(number, formatOf(columnSpec));
  return (
    <button
      type="button"
      className={classes.number}
      onClick={look}
      aria-label={`${said}: passages of ${where}`}
    >
      {said}
    </button>
  );
}
