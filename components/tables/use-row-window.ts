"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type RefObject, useCallback, useEffect, useState } from "react";
import { letBrowserAnchor } from "@/components/shell/let-browser-anchor";
import { showsExcerpts } from "@/lib/tables/finding-table";
import type { CellBlock } from "@/lib/tables/merge-cells";
import { isLong, rowsInPage } from "@/lib/tables/rows-in-page";
import type { BuiltTableView } from "@/lib/tables/table-view";

/** Pixels: a row of empty cells, a line of an excerpt, and what is between two excerpts. */
const [ROW, LINE, BETWEEN] = [42, 22, 8];
/** Characters of an excerpt on a line. */
const LINE_LENGTH = 36;
/** Characters of an excerpt that has not arrived. */
const USUAL_LENGTH = 108;
/** Frames after which a row that was brought into sight is not waited for any longer. */
const PATIENCE = 30;

/** Which rows of a long table are in the page: those near the window, and the one with the focus. */
export interface RowWindow {
  /** Rows in the page, in order; each with the pixels between it and the row in the page before it. */
  readonly rows: readonly { readonly at: number; readonly gap: number }[];
  /** Pixels below the last of them. */
  readonly after: number;
  readonly measure: (row: HTMLTableRowElement | null) => void;
  readonly onFocus: (event: FocusEvent<HTMLTableSectionElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLTableSectionElement>) => void;
}

/** The window over a table's rows, null where all are in the page; and the way to bring an element of a row into sight. */
export function useRowWindow(
  table: BuiltTableView,
  blocks: readonly CellBlock[],
  scroller: RefObject<HTMLElement | null>,
) {
  const [focused, setFocused] = useState<string | null>(null);
  const count = table.rows.length;
  const long = isLong(count, table.columns.length);
  const virtualizer = useVirtualizer({
    count,
    enabled: long,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => estimateRow(table, at),
    getItemKey: (at) => table.rows[at]!.id,
    initialRect: { width: 1200, height: 800 },
    overscan: 2,
    rangeExtractor: ({ startIndex, endIndex, overscan }) =>
      rowsInPage(
        { first: Math.max(0, startIndex - overscan), end: Math.min(count, endIndex + 1 + overscan) },
        table.rows.flatMap(({ id }, at) => (id === focused ? at : [])),
        blocks,
      ),
  });
  useEffect(() => letBrowserAnchor(virtualizer), [virtualizer]);
  const items = virtualizer.getVirtualItems();
  const rowWindow: RowWindow | null = long
    ? {
        rows: items.map(({ index, start }, at) => ({ at: index, gap: start - (items[at - 1]?.end ?? 0) })),
        after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
        measure: virtualizer.measureElement,
        onFocus: ({ target, currentTarget }) => {
          // What a cell opens elsewhere in the page has the focus for it.
          if (!currentTarget.contains(target)) return;
          const row = target.closest<HTMLTableRowElement>("tr[data-index]");
          setFocused(table.rows[Number(row?.dataset.index)]?.id ?? null);
        },
        onBlur: ({ relatedTarget, currentTarget }) => {
          // Without another element the window has lost the focus, and gives it back.
          if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setFocused(null);
        },
      }
    : null;
  /** Scrolls to what `find` finds in a row, which may not be in the page yet, and gives it the focus. */
  const focusIn = useCallback(
    (row: number, find: (within: HTMLElement) => HTMLElement | null) => {
      const seek = (frames: number) => {
        const element = scroller.current && find(scroller.current);
        if (element) {
          element.scrollIntoView({ block: "center", inline: "center" });
          element.focus({ preventScroll: true });
        } else if (frames > 0) {
          virtualizer.scrollToIndex(row, { align: "center" });
          requestAnimationFrame(() => seek(frames - 1));
        }
      };
      seek(PATIENCE);
    },
    [scroller, virtualizer],
  );
  return { rowWindow, focusIn };
}

/** Pixels that a row will be high, by the excerpts of its fullest cell. */
function estimateRow({ cells, columns, excerpts }: BuiltTableView, at: number): number {
  const heights = cells[at]!.map(({ passageIds }, column) => {
    if (!showsExcerpts(columns[column]!.spec)) return 0;
    const lines = passageIds.map((id) =>
      Math.ceil((excerpts[id]?.text.length ?? USUAL_LENGTH) / LINE_LENGTH),
    );
    return lines.reduce((sum, count) => sum + count * LINE + BETWEEN, 0);
  });
  return ROW + Math.max(0, ...heights);
}
