"use client";

import { VisuallyHidden } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { CodeNode } from "@/lib/codebook/tree";
import { type Role, can } from "@/lib/projects/permissions";
import { CodeDialog } from "./code-dialog";
import { CodeMenu } from "./code-menu";
import { CodeRow, depthStyle } from "./code-row";
import classes from "./code-tree.module.css";
import { NameField } from "./name-field";
import { TreeTools } from "./tree-tools";
import { useCodebook } from "./use-codebook";
import { useTreeActions } from "./use-tree-actions";
import { useTreeDrag } from "./use-tree-drag";
import { useTreeKeys } from "./use-tree-keys";
import { useTreeView } from "./use-tree-view";

interface Props {
  projectId: string;
  /** The member's role: what the menu and the keys offer. */
  role: Role;
  /** Saves the first request where the page has the codes already. */
  initialCodes?: readonly CodeView[];
  /** The codes to be shown as chosen. */
  selectedCodeIds?: ReadonlySet<string>;
  /** A click, Enter, or selected text dropped on a code. Never called with a heading. */
  onApply?: (code: CodeView) => void;
  /** A code was gone to, by click or key. */
  onSelect?: (code: CodeView) => void;
  /** Counts to show by code, instead of all its codings in the project. */
  counts?: ReadonlyMap<string, number>;
  /** Without the filter field and the button to add. */
  compact?: boolean;
}

const rowHeight = 28;

/** The codebook as a tree: to choose from, to apply, and to grow while coding. It fills the height it is given. */
export function CodeTree({ projectId, role, selectedCodeIds, onApply, onSelect, counts, ...props }: Props) {
  const treeId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ id: string; x: number; y: number } | null>(null);
  const { codes, tree, isPending, error, actions } = useCodebook(projectId, props.initialCodes);
  const viewOf = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  const view = useTreeView(projectId, tree);
  const { rows, lines, activeId, naming } = view;
  const refocus = () => scroller.current?.focus({ preventScroll: true });
  const act = useTreeActions(tree, actions, view, refocus);
  const canEdit = can(role, "codebook.edit");
  const canRestructure = can(role, "codebook.restructure");

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 300, height: 900 },
  });
  const draftAt = rows.findIndex((row) => row.kind === "draft");
  useEffect(() => {
    if (draftAt >= 0) virtual.scrollToIndex(draftAt);
  }, [draftAt, virtual]);

  const goTo = (id: string) => {
    view.setActiveId(id);
    virtual.scrollToIndex(rows.findIndex((row) => row.kind === "code" && row.node.code.id === id));
    const code = viewOf.get(id);
    if (code) onSelect?.(code);
  };
  const apply = ({ code }: CodeNode) => {
    const chosen = viewOf.get(code.id);
    if (chosen?.codable) onApply?.(chosen);
  };
  const toggle = (id: string, open: boolean) => view.setOpen([id], !open);
  const rowId = (id: string) => `${treeId}-${id}`;

  const onKeyDown = useTreeKeys(lines, activeId, {
    goTo,
    setOpen: view.setOpen,
    enter: (node) => (onApply ? apply(node) : goTo(node.code.id)),
    openMenu: ({ code }) => {
      const box = document.getElementById(rowId(code.id))?.getBoundingClientRect();
      if (box && canEdit) setMenu({ id: code.id, x: box.left + 40, y: box.bottom });
    },
    ...(canEdit && {
      rename: ({ code }) => view.setNaming({ kind: "rename", id: code.id }),
      step: ({ code }, direction) => act.step(code.id, direction),
    }),
    ...(canRestructure && { remove: ({ code }) => act.setDialog({ kind: "delete", id: code.id }) }),
  });
  const drag = useTreeDrag(tree, {
    ...(canEdit && { onMove: (id, place) => void act.move(id, place) }),
    ...(onApply && { onApply: apply }),
  });

  return (
    <div className={classes.pane}>
      {!props.compact && (
        <TreeTools
          typed={view.typed}
          onType={view.setTyped}
          onLeave={refocus}
          onAdd={canEdit ? () => view.setNaming({ kind: "new", parentId: null }) : undefined}
        />
      )}
      {rows.length === 0 && (
        <p className={classes.empty}>{emptySentence({ isPending, error, typed: view.typed, canEdit })}</p>
      )}
      <div
        ref={scroller}
        role="tree"
        aria-label="Codebook"
        tabIndex={0}
        aria-activedescendant={activeId === null ? undefined : rowId(activeId)}
        className={classes.tree}
        hidden={rows.length === 0}
        onKeyDown={onKeyDown}
        {...drag.treeHandlers}
      >
        <div className={classes.lines} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const key = row.kind === "code" ? row.node.code.id : "draft";
            return (
              <div
                key={key}
                className={classes.line}
                role="presentation"
                style={{ translate: `0 ${start}px` }}
              >
                {row.kind === "draft" ? (
                  <div
                    className={classes.row}
                    role="treeitem"
                    aria-label="New code"
                    aria-selected={false}
                    style={depthStyle(row.depth)}
                  >
                    <span className={classes.toggle} />
                    <NameField
                      label={row.parentId === null ? "Name of the new code" : "Name of the new sub-code"}
                      onCommit={(name, by) => void act.add(row.parentId, name, by)}
                      onCancel={act.stopNaming}
                    />
                  </div>
                ) : (
                  <CodeRow
                    id={rowId(key)}
                    node={row.node}
                    tree={tree}
                    open={row.open}
                    active={key === activeId}
                    selected={selectedCodeIds?.has(key) ?? false}
                    count={counts ? (counts.get(key) ?? 0) : (viewOf.get(key)?.codings ?? 0)}
                    draggable={canEdit}
                    dropZone={drag.target?.id === key ? drag.target.zone : null}
                    withMenu={canEdit}
                    nameField={
                      naming?.kind === "rename" && naming.id === key ? (
                        <NameField
                          label="Name of the code"
                          initial={row.node.code.name}
                          onCommit={(name) => void act.rename(key, name)}
                          onCancel={act.stopNaming}
                        />
                      ) : null
                    }
                    onClick={() => {
                      goTo(key);
                      apply(row.node);
                    }}
                    onToggle={() => toggle(key, row.open)}
                    onMenu={(at) => setMenu({ id: key, ...at })}
                    drag={drag.rowHandlers(row.node, row.open)}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <VisuallyHidden aria-live="polite">{act.said}</VisuallyHidden>
      <CodeMenu
        at={menu}
        canEdit={canEdit}
        canRestructure={canRestructure}
        onClose={() => setMenu(null)}
        onChoose={(choice) => menu && act.choose(menu.id, choice)}
      />
      <CodeDialog
        open={act.dialog}
        projectId={projectId}
        codes={codes}
        tree={tree}
        actions={actions}
        onClose={() => {
          act.setDialog(null);
          refocus();
        }}
      />
    </div>
  );
}

function emptySentence(state: {
  isPending: boolean;
  error: Error | null;
  typed: string;
  canEdit: boolean;
}): string {
  if (state.isPending) return "Loading the codebook…";
  if (state.error) return `The codebook could not be loaded: ${state.error.message}`;
  if (state.typed !== "") return "No code has this in its name.";
  return state.canEdit
    ? "No codes yet. Add the first with the plus button above."
    : "No codes yet. The project's coders have not added any.";
}
