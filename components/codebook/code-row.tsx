"use client";

import { ActionIcon, Kbd } from "@mantine/core";
import { IconChevronRight, IconDots } from "@tabler/icons-react";
import type { CSSProperties, DragEvent, MouseEvent, ReactNode } from "react";
import type { Zone } from "@/lib/codebook/step-move";
import { type CodeNode, childrenOf, type CodeTree } from "@/lib/codebook/tree";
import { CodeDot } from "./code-dot";
import classes from "./code-tree.module.css";

interface Props {
  id: string;
  node: CodeNode;
  tree: CodeTree;
  open: boolean;
  active: boolean;
  selected: boolean;
  /** How many codings; shown when not zero. */
  count: number;
  /** Can be dragged, and has a menu. */
  editable: boolean;
  dropZone: Zone | null;
  /** Stands in for the name while it is changed. */
  nameField: ReactNode;
  onClick: () => void;
  onToggle: () => void;
  onMenu: (at: { x: number; y: number }) => void;
  drag: {
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
}

/** Indents a line; no more than 20 levels, so that names stay readable. */
export const depthStyle = (depth: number) => ({ "--depth": Math.min(depth, 20) }) as CSSProperties;

/** One code's line in the tree. */
export function CodeRow(props: Props) {
  const { node, open, nameField } = props;
  const { code, depth, children } = node;
  const siblings = childrenOf(props.tree, node.parent?.code.id ?? null);
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    props.onMenu({ x: event.clientX, y: event.clientY });
  };
  return (
    <div
      id={props.id}
      role="treeitem"
      aria-level={depth + 1}
      aria-setsize={siblings.length}
      aria-posinset={siblings.indexOf(node) + 1}
      aria-expanded={children.length > 0 ? open : undefined}
      aria-selected={props.selected}
      aria-label={labelOf(node, props.count)}
      className={classes.row}
      data-active={props.active || undefined}
      data-heading={!code.codable || undefined}
      data-drop={props.dropZone ?? undefined}
      style={depthStyle(depth)}
      title={code.definition === "" ? code.name : `${code.name}\n${code.definition.slice(0, 300)}`}
      draggable={props.editable && !nameField}
      onClick={props.onClick}
      onContextMenu={props.editable ? openMenu : undefined}
      {...props.drag}
    >
      <Toggle open={open} shown={children.length > 0} onToggle={props.onToggle} />
      <CodeDot color={code.color} codable={code.codable} />
      {nameField ?? <span className={classes.name}>{code.name}</span>}
      {!nameField && code.shortcut !== null && <Kbd size="xs">{code.shortcut.toUpperCase()}</Kbd>}
      {!nameField && props.count > 0 && (
        <span className={classes.count}>{props.count.toLocaleString("en")}</span>
      )}
      {!nameField && props.editable && (
        <ActionIcon
          className={classes.more}
          size={24}
          variant="subtle"
          color="gray"
          tabIndex={-1}
          aria-hidden
          onClick={openMenu}
        >
          <IconDots size={15} />
        </ActionIcon>
      )}
    </div>
  );
}

function Toggle({ open, shown, onToggle }: { open: boolean; shown: boolean; onToggle: () => void }) {
  if (!shown) return <span className={classes.toggle} />;
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    onToggle();
  };
  return (
    <span className={classes.toggle} data-open={open || undefined} onClick={toggle} aria-hidden>
      <IconChevronRight size={14} />
    </span>
  );
}

function labelOf({ code }: CodeNode, count: number): string {
  const parts = [code.name];
  if (!code.codable) parts.push("heading");
  if (count > 0) parts.push(count === 1 ? "1 coding" : `${count} codings`);
  if (code.shortcut) parts.push(`shortcut ${code.shortcut.toUpperCase()}`);
  return parts.join(", ");
}
