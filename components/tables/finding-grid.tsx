import { IconGripVertical } from "@tabler/icons-react";
import { type ComponentProps, Fragment, type ReactNode, useMemo } from "react";
import { showsNumber } from "@/lib/tables/finding-table";
import { type CellBlock, layBlocks } from "@/lib/tables/merge-cells";
import type { BuiltTableView } from "@/lib/tables/table-view";
import classes from "./finding-grid.module.css";
import type { useGridDrag } from "./use-grid-drag";
import type { RowWindow } from "./use-row-window";

interface Props {
  table: BuiltTableView;
  caption: string;
  /** Blocks of cells that are shown as one. */
  merged: readonly CellBlock[];
  /** What stands in a cell, or in several that are shown as one. */
  renderBlock: (block: CellBlock) => ReactNode;
  /** Moves rows and columns; null while they stay where they are. */
  drag: ReturnType<typeof useGridDrag> | null;
  /** Which rows are in the page; null for all. */
  rowWindow: RowWindow | null;
}

/** A finding table as a table: headings name their rows and columns, and stay in sight while one scrolls. */
export function FindingGrid({ table, caption, merged, renderBlock, drag, rowWindow }: Props) {
  const laid = useMemo(
    () => layBlocks(merged, table.rows.length, table.columns.length),
    [merged, table.rows.length, table.columns.length],
  );
  const shown = rowWindow?.rows ?? table.rows.map((_, at) => ({ at, gap: 0 }));
  const isNumber = (column: number, columns = 1): true | undefined =>
    (columns === 1 && showsNumber(table.columns[column]!.spec)) || undefined;
  return (
    <table
      className={classes.table}
      data-long={rowWindow !== null || undefined}
      aria-rowcount={rowWindow ? table.rows.length + 1 : undefined}
    >
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr aria-rowindex={rowWindow ? 1 : undefined}>
          <th scope="col">{table.rowHeading}</th>
          {table.columns.map(({ spec: { id }, heading }, at) => (
            <th key={id} scope="col" data-number={isNumber(at)} {...drag?.targetHandlers("column", at)}>
              {drag && (
                <GripButton
                  label={`Move the column ${heading}`}
                  keys="ArrowLeft ArrowRight"
                  {...drag.gripHandlers({ axis: "column", at, id })}
                />
              )}
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onFocus={rowWindow?.onFocus} onBlur={rowWindow?.onBlur}>
        {shown.map(({ at, gap }) => {
          const { id, heading, depth } = table.rows[at]!;
          return (
            <Fragment key={id}>
              <Gap height={gap} columns={table.columns.length} />
              <tr
                ref={rowWindow?.measure}
                data-index={rowWindow ? at : undefined}
                aria-rowindex={rowWindow ? at + 2 : undefined}
                data-last={at === table.rows.length - 1 || undefined}
                {...drag?.targetHandlers("row", at)}
              >
                <th scope="row" style={depth > 0 ? { paddingInlineStart: 12 + 16 * depth } : undefined}>
                  {drag && (
                    <GripButton
                      label={`Move the row ${heading}`}
                      keys="ArrowUp ArrowDown"
                      {...drag.gripHandlers({ axis: "row", at, id })}
                    />
                  )}
                  <span className={classes.rowName}>{heading}</span>
                </th>
                {laid[at]!.map(
                  (block, column) =>
                    block && (
                      <td
                        key={table.columns[column]!.spec.id}
                        data-number={isNumber(column, block.columns)}
                        data-last={block.row + block.rows === table.rows.length || undefined}
                        rowSpan={block.rows > 1 ? block.rows : undefined}
                        colSpan={block.columns > 1 ? block.columns : undefined}
                      >
                        {renderBlock(block)}
                      </td>
                    ),
                )}
              </tr>
            </Fragment>
          );
        })}
        <Gap height={rowWindow?.after ?? 0} columns={table.columns.length} />
      </tbody>
    </table>
  );
}

/** The place of rows that are not in the page. */
const Gap = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 && (
    <tr aria-hidden className={classes.gap}>
      <td colSpan={columns + 1} style={{ height }} />
    </tr>
  );

interface GripProps extends ComponentProps<"button"> {
  label: string;
  keys: string;
}

/** What a row or a column is dragged by, and moved with keys. */
const GripButton = ({ label, keys, ...props }: GripProps) => (
  <button
    type="button"
    className={classes.grip}
    aria-label={label}
    aria-keyshortcuts={keys}
    title="Drag it, or press the arrow keys"
    {...props}
  >
    <IconGripVertical size={15} aria-hidden />
  </button>
);
