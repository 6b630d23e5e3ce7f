"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type DragEventHandler, type KeyboardEvent, type ReactNode, type RefObject, useEffect } from "react";
import classes from "./code-tree.module.css";
import type { TreeRow } from "./tree-rows";

interface Props {
  ref: RefObject<HTMLDivElement | null>;
  rows: readonly TreeRow[];
  /** Index of the line that must be in view: the one being named, else the active one. */
  inView: number;
  activeRowId: string | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragEnd: () => void;
  onDragLeave: DragEventHandler;
  renderRow: (row: TreeRow, key: string) => ReactNode;
}

/** Pixels; the height of `.row`. */
const rowHeight = 28;

/** The lines of the tree that are in view. Only these are in the page, so that thousands of codes cost nothing. */
export function TreeLines({ ref, rows, inView, activeRowId, renderRow, ...handlers }: Props) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 300, height: 900 },
  });
  useEffect(() => {
    if (inView >= 0) virtual.scrollToIndex(inView);
  }, [inView, virtual]);
  return (
    <div
      ref={ref}
      role="tree"
      aria-label="Codebook"
      tabIndex={0}
      aria-activedescendant={activeRowId}
      className={classes.tree}
      hidden={rows.length === 0}
      {...handlers}
    >
      <div className={classes.lines} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const key = row.kind === "code" ? row.node.code.id : "draft";
          return (
            <div key={key} className={classes.line} role="presentation" style={{ translate: `0 ${start}px` }}>
              {renderRow(row, key)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
