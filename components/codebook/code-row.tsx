"use client";

import { ActionIcon, Kbd } from "@mantine/core";
import { IconChevronRight, IconDots } from "@tabler/icons-react";
import { type CSSProperties, type DragEvent, type MouseEvent, type ReactNode, memo } from "react";
import type { Code } from "@/lib/codebook/code";
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
  const onClick = (event: MouseEvent) => {
    const part = (event.target as Element).closest<HTMLElement>("[data-part]")?.dataset.part;
    if (part === "toggle") props.onToggle();
    else if (part === "more") openMenu(event);
    else props.onClick();
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
      onClick={onClick}
      onContextMenu={props.editable ? openMenu : undefined}
      {...props.drag}
    >
      <RowFace
        code={code}
        open={children.length > 0 ? open : null}
        count={props.count}
        editable={props.editable}
        nameField={nameField}
      />
    </div>
  );
}

interface FaceProps extends Pick<Props, "count" | "editable" | "nameField"> {
  code: Code;
  /** Null: there is nothing below it. */
  open: boolean | null;
}

/** What a line shows. It is drawn anew only where that changes: after each coding the whole tree is asked. */
const RowFace = memo(function RowFace({ code, open, count, editable, nameField }: FaceProps) {
  return (
    <>
      <span
        className={classes.toggle}
        data-open={open || undefined}
        data-part={open === null ? undefined : "toggle"}
        aria-hidden
      >
        {open !== null && <IconChevronRight size={14} />}
      </span>
      <CodeDot color={code.color} codable={code.codable} />
      {nameField ?? <span className={classes.name}>{code.name}</span>}
      {!nameField && code.shortcut !== null && <Kbd size="xs">{code.shortcut.toUpperCase()}</Kbd>}
      {!nameField && count > 0 && <span className={classes.count}>{count.toLocaleString("en")}</span>}
      {!nameField && editable && (
        <ActionIcon
          className={classes.more}
          size={24}
          variant="subtle"
          color="gray"
          tabIndex={-1}
          data-part="more"
          aria-hidden
        >
          <IconDots size={15} />
        </ActionIcon>
      )}
    </>
  );
});

function labelOf({ code }: CodeNode, count: number): string {
  const parts = [code.name];
  if (!code.codable) parts.push("heading");
  if (count > 0) parts.push(count === 1 ? "1 coding" : `${count} codings`);
  if (code.shortcut) parts.push(`shortcut ${code.shortcut.toUpperCase()}`);
  return parts.join(", ");
}
