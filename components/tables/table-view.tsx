"use client";

import { type ReactNode, useState } from "react";
import { type FindingTableSpec, findNote } from "@/lib/tables/finding-table";
import type { BuiltTableView, CellView } from "@/lib/tables/table-view";
import { CellExcerpts } from "./cell-excerpts";
import classes from "./cell-excerpts.module.css";
import { CellPassages, type ChosenCell } from "./cell-passages";
import { FindingGrid } from "./finding-grid";
import { NoteEditor } from "./note-editor";

interface Props {
  projectId: string;
  name: string;
  spec: FindingTableSpec;
  table: BuiltTableView;
  withPlaces: boolean;
  /** Writes a note into an empty cell; absent where one may not. */
  onNote?: ((rowId: string, columnId: string, text: string) => void) | undefined;
  /** A button for the memos on a cell; absent where the table is not saved. */
  memoButton?: ((rowId: string, columnId: string, where: string) => ReactNode) | undefined;
}

/** A finding table to read and to follow back: excerpts lead into the text, numbers to their passages. */
export function TableView({ projectId, name, spec, table, withPlaces, onNote, memoButton }: Props) {
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const renderCell = (cell: CellView, row: number, column: number) => {
    const { id: rowId, heading } = table.rows[row]!;
    const { spec: columnSpec, heading: columnHeading } = table.columns[column]!;
    const where = `${heading}, ${columnHeading}`;
    const look = () => setChosen({ rowId, columnId: columnSpec.id, where });
    const showsNumber = columnSpec.kind === "count" || columnSpec.show === "count";
    const note = cell.count === 0 ? findNote(spec, rowId, columnSpec.id) : null;
    if (cell.count === 0 && (!showsNumber || note !== null)) {
      if (onNote)
        return <NoteEditor where={where} note={note} onSave={(text) => onNote(rowId, columnSpec.id, text)} />;
      return <span className={note === null ? classes.nothing : classes.note}>{note ?? "—"}</span>;
    }
    if (!showsNumber)
      return (
        <CellExcerpts projectId={projectId} table={table} cell={cell} withPlaces={withPlaces} onMore={look} />
      );
    if (cell.count === 0) return <span className={classes.nothing}>0</span>;
    return (
      <button
        type="button"
        className={classes.number}
        onClick={look}
        aria-label={`${cell.count}: passages of ${where}`}
      >
        {cell.count.toLocaleString("en-US")}
      </button>
    );
  };
  return (
    <>
      <FindingGrid
        table={table}
        caption={name}
        renderCell={(cell, row, column) => (
          <>
            {renderCell(cell, row, column)}
            {memoButton?.(
              table.rows[row]!.id,
              table.columns[column]!.spec.id,
              `${table.rows[row]!.heading}, ${table.columns[column]!.heading}`,
            )}
          </>
        )}
      />
      <CellPassages projectId={projectId} spec={spec} cell={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
