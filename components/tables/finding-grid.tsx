import type { ReactNode } from "react";
import type { BuiltTableView, CellView } from "@/lib/tables/table-view";
import classes from "./finding-grid.module.css";

interface Props {
  table: BuiltTableView;
  caption: string;
  /** What stands in a cell, by row and column. */
  renderCell: (cell: CellView, row: number, column: number) => ReactNode;
}

const isNumber = (table: BuiltTableView, column: number): boolean => {
  const { spec } = table.columns[column]!;
  return spec.kind === "count" || spec.show === "count";
};

/** A finding table as a table: headings name their rows and columns, and stay in sight while one scrolls. */
export function FindingGrid({ table, caption, renderCell }: Props) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{table.rowHeading}</th>
          {table.columns.map(({ spec, heading }, column) => (
            <th key={spec.id} scope="col" data-number={isNumber(table, column) || undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, heading }, row) => (
          <tr key={id}>
            <th scope="row">{heading}</th>
            {table.columns.map(({ spec }, column) => (
              <td key={spec.id} data-number={isNumber(table, column) || undefined}>
                {renderCell(table.cells[row]![column]!, row, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
