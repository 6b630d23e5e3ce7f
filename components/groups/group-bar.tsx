"use client";

import { ActionIcon, Button, Menu } from "@mantine/core";
import { modals } from "@mantine/modals";
import {
  IconCirclesRelation,
  IconDots,
  IconFolder,
  IconPencil,
  IconPlus,
  IconTrash,
} from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { SetNameDialog } from "@/components/codebook/set-name-dialog";
import type { DocumentGroup } from "@/lib/groups/document-group";
import { countOf } from "@/lib/shared/count-of";
import classes from "./group-bar.module.css";
import type { GroupActions } from "./use-groups";

interface Props {
  groups: readonly DocumentGroup[];
  /** How many documents of those that are there each has. */
  countOf: (group: DocumentGroup) => number;
  shownId: string | null;
  onShow: (id: string | null) => void;
  /** Null for who may not change them. */
  actions: GroupActions | null;
}

/** What a dragged document is carried as. */
export const draggedDocument = "application/x-excerpta-document";

type Naming = { kind: DocumentGroup["kind"] } | { group: DocumentGroup };

/** The folders and sets of the project: which is shown, and what is in them; documents can be dropped on them. */
export function GroupBar({ groups, countOf: count, shownId, onShow, actions }: Props) {
  const [naming, setNaming] = useState<Naming | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const dropOn = (id: string) => ({
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(draggedDocument)) return;
      event.preventDefault();
      setOver(id);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      setOver(null);
      const documentId = event.dataTransfer.getData(draggedDocument);
      if (documentId === "") return;
      event.preventDefault();
      void actions?.put(id, [documentId]);
    },
  });
  const confirmRemove = (group: DocumentGroup) =>
    modals.openConfirmModal({
      title: `Delete the ${group.kind} “${group.name}”?`,
      children:
        "Its documents stay in the project. Queries that name it will say that it is gone. Undo (Ctrl+Z) brings it back.",
      labels: { confirm: "Delete", cancel: "Cancel" },
      confirmProps: { color: "red" },
      onConfirm: () => {
        if (group.id === shownId) onShow(null);
        void actions?.remove(group.id);
      },
    });
  if (groups.length === 0 && actions === null) return null;
  return (
    <nav className={classes.bar} aria-label="Folders and sets">
      {groups.length > 0 && (
        <button
          type="button"
          className={classes.name}
          aria-pressed={shownId === null}
          onClick={() => onShow(null)}
        >
          All documents
        </button>
      )}
      {groups.map((group) => (
        <span
          key={group.id}
          className={classes.group}
          data-over={over === group.id || undefined}
          {...(actions && dropOn(group.id))}
        >
          <button
            type="button"
            className={classes.name}
            aria-pressed={shownId === group.id}
            onClick={() => onShow(group.id)}
            aria-label={`${group.kind === "folder" ? "Folder" : "Set"} ${group.name}: ${countOf(count(group), "document")}`}
          >
            {group.kind === "folder" ? <IconFolder size={15} /> : <IconCirclesRelation size={15} />}
            {group.name}
            <span className={classes.count}>{count(group).toLocaleString("en-US")}</span>
          </button>
          {actions && (
            <Menu position="bottom-start" width={160}>
              <Menu.Target>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`More about the ${group.kind} “${group.name}”`}
                >
                  <IconDots size={15} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setNaming({ group })}>
                  Rename…
                </Menu.Item>
                <Menu.Item
                  color="red"
                  leftSection={<IconTrash size={16} />}
                  onClick={() => confirmRemove(group)}
                >
                  Delete…
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      ))}
      {actions && (
        <Menu position="bottom-start" width={160}>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />}>
              Folder or set
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFolder size={16} />} onClick={() => setNaming({ kind: "folder" })}>
              New folder…
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCirclesRelation size={16} />}
              onClick={() => setNaming({ kind: "set" })}
            >
              New set…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {naming !== null && actions && (
        <SetNameDialog
          title={"group" in naming ? `Rename the ${naming.group.kind}` : `New ${naming.kind}`}
          initial={"group" in naming ? naming.group.name : ""}
          action={"group" in naming ? "Rename" : "Create"}
          onSave={(name) =>
            "group" in naming ? actions.rename(naming.group.id, name) : actions.create(naming.kind, name)
          }
          onClose={() => setNaming(null)}
        />
      )}
    </nav>
  );
}
