"use client";

import { VisuallyHidden } from "@mantine/core";
import { useId, useMemo, useRef, useState } from "react";
import { newId } from "@/components/coding/new-id";
import type { CodeSet } from "@/lib/codebook/code-set";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { CodeNode } from "@/lib/codebook/tree";
import { type Standing, can } from "@/lib/projects/permissions";
import { AddToSetMenu } from "./add-to-set-menu";
import { CodeDialog } from "./code-dialog";
import { CodeMenu } from "./code-menu";
import { CodeRow } from "./code-row";
import classes from "./code-tree.module.css";
import { DraftRow } from "./draft-row";
import { NameField } from "./name-field";
import { SetNameDialog } from "./set-name-dialog";
import { TreeLines } from "./tree-lines";
import type { TreeRow } from "./tree-rows";
import { TreeTools } from "./tree-tools";
import { useCodeSets } from "./use-code-sets";
import { useCodebook } from "./use-codebook";
import { useTreeActions } from "./use-tree-actions";
import { useTreeDrag } from "./use-tree-drag";
import { useTreeKeys } from "./use-tree-keys";
import { useTreeView } from "./use-tree-view";

interface Props {
  projectId: string;
  /** The member's role: what the menu and the keys offer. */
  standing: Standing;
  /** Saves the first request where the page has the codes already. */
  initialCodes?: readonly CodeView[];
  /** The codes to be shown as chosen. */
  selectedCodeIds?: ReadonlySet<string>;
  /** A click, Enter, or selected text dropped on a code. Never called with a heading. */
  onApply?: (code: CodeView) => void;
  /** A coding was dropped on a code, which it is to have instead of its own. Never called with a heading. */
  onDropCoding?: (codingId: string, code: CodeView) => void;
  /** A code was gone to, by click or key. */
  onSelect?: (code: CodeView) => void;
  /** Counts to show by code, instead of all its codings in the project. */
  counts?: ReadonlyMap<string, number>;
  /** Without the filter field and the button to add. */
  compact?: boolean;
}

/** The codebook as a tree: to choose from, to apply, and to grow while coding. It fills the height it is given. */
export function CodeTree({
  projectId,
  standing,
  initialCodes,
  onApply,
  onDropCoding,
  onSelect,
  compact,
  ...shown
}: Props) {
  const treeId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ id: string; x: number; y: number } | null>(null);
  const { codes, tree, isPending, error, actions } = useCodebook(projectId, initialCodes);
  const sets = useCodeSets(projectId);
  const [newSetOf, setNewSetOf] = useState<string | null>(null);
  const viewOf = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  const view = useTreeView(projectId, tree);
  const refocus = () => scroller.current?.focus({ preventScroll: true });
  const act = useTreeActions(tree, actions, view, refocus);
  const canEdit = can(standing, "codebook.edit");
  const canRestructure = can(standing, "codebook.restructure");
  const rowId = (id: string) => `${treeId}-${id}`;

  const goTo = (id: string) => {
    view.setActiveId(id);
    const code = viewOf.get(id);
    if (code) onSelect?.(code);
  };
  const apply = ({ code }: CodeNode) => {
    const chosen = viewOf.get(code.id);
    if (chosen?.codable) onApply?.(chosen);
  };
  const onKeyDown = useTreeKeys(view.lines, view.activeId, {
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
    ...(onDropCoding && {
      onRecode: (codingId, { code }) => {
        const chosen = viewOf.get(code.id);
        if (chosen !== undefined) onDropCoding(codingId, chosen);
      },
    }),
  });

  const chooseSet = (set: CodeSet | null) => {
    if (menu === null) return;
    if (set === null) return setNewSetOf(menu.id);
    const others = set.codeIds.filter((id) => id !== menu.id);
    const codeIds = others.length < set.codeIds.length ? others : [...others, menu.id];
    void sets.actions.edit(set.id, { codeIds });
  };
  const nameField = ({ code }: CodeNode) =>
    view.naming?.kind === "rename" && view.naming.id === code.id ? (
      <NameField
        label="Name of the code"
        initial={code.name}
        onCommit={(name) => void act.rename(code.id, name)}
        onCancel={act.stopNaming}
      />
    ) : null;
  const renderRow = (row: TreeRow, key: string) =>
    row.kind === "draft" ? (
      <DraftRow
        depth={row.depth}
        onCommit={(name, by) => void act.add(row.parentId, name, by)}
        onCancel={act.stopNaming}
      />
    ) : (
      <CodeRow
        id={rowId(key)}
        node={row.node}
        tree={tree}
        open={row.open}
        active={key === view.activeId}
        selected={shown.selectedCodeIds?.has(key) ?? false}
        count={shown.counts ? (shown.counts.get(key) ?? 0) : (viewOf.get(key)?.codings ?? 0)}
        editable={canEdit}
        dropZone={drag.target?.id === key ? drag.target.zone : null}
        nameField={nameField(row.node)}
        onClick={() => {
          goTo(key);
          apply(row.node);
        }}
        onToggle={() => view.setOpen([key], !row.open)}
        onMenu={(at) => setMenu({ id: key, ...at })}
        drag={drag.rowHandlers(row.node, row.open)}
      />
    );

  return (
    <div className={classes.pane}>
      {!compact && (
        <TreeTools
          typed={view.typed}
          onType={view.setTyped}
          onLeave={refocus}
          onAdd={canEdit ? () => view.setNaming({ kind: "new", parentId: null }) : undefined}
        />
      )}
      {view.rows.length === 0 && (
        <p className={classes.empty}>{emptySentence({ isPending, error, typed: view.typed, canEdit })}</p>
      )}
      <TreeLines
        ref={scroller}
        rows={view.rows}
        inView={view.inView}
        activeRowId={view.activeId === null ? undefined : rowId(view.activeId)}
        onKeyDown={onKeyDown}
        renderRow={renderRow}
        {...drag.treeHandlers}
      />
      <VisuallyHidden aria-live="polite">{act.said}</VisuallyHidden>
      <CodeMenu
        at={menu}
        sets={menu && <AddToSetMenu codeId={menu.id} sets={sets.sets} onChoose={chooseSet} />}
        historyHref={`/projects/${projectId}/history?code=${menu?.id ?? ""}`}
        canEdit={canEdit}
        canRestructure={canRestructure}
        onClose={() => setMenu(null)}
        onChoose={(choice) => menu && act.choose(menu.id, choice)}
      />
      {newSetOf !== null && (
        <SetNameDialog
          title="New code set"
          initial=""
          action="Create"
          onSave={(name) => sets.actions.add(newId(), name, [newSetOf])}
          onClose={() => {
            setNewSetOf(null);
            refocus();
          }}
        />
      )}
      <CodeDialog
        open={act.dialog}
        projectId={projectId}
        codes={codes}
        tree={tree}
        actions={{ ...actions, remove: act.remove }}
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
