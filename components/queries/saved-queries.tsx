"use client";

import { ActionIcon, Menu } from "@mantine/core";
import { IconBolt, IconCopy, IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { SavedQueryView } from "@/lib/queries/query-view";
import { DeleteQuery } from "./delete-query";
import { QueryDialog } from "./query-dialog";
import classes from "./queries.module.css";
import type { useQueryActions } from "./use-query-actions";

interface Props {
  projectId: string;
  saved: readonly SavedQueryView[];
  openId: string | null;
  /** Null for who may not change them. */
  actions: ReturnType<typeof useQueryActions> | null;
  onOpen: (query: SavedQueryView) => void;
}

/** The project's saved queries: open, rename, copy, delete. */
export function SavedQueries({ projectId, saved, openId, actions, onOpen }: Props) {
  const [deleted, setDeleted] = useState<SavedQueryView | null>(null);
  const [renamed, setRenamed] = useState<SavedQueryView | null>(null);
  return (
    <section aria-label="Saved queries" className={classes.saved}>
      <h2 className={classes.heading}>Saved queries</h2>
      {saved.length === 0 && (
        <p className={classes.said}>
          None yet. A saved query is there for everybody in the project, and can be a row of a finding table
          or a matrix, or narrow what counts in one.
        </p>
      )}
      <ul className={classes.savedList}>
        {saved.map((query) => (
          <li key={query.id} data-open={query.id === openId || undefined}>
            <button
              type="button"
              className={classes.savedName}
              aria-current={query.id === openId || undefined}
              onClick={() => onOpen(query)}
            >
              <span>
                {query.smart && <IconBolt size={15} aria-label="Smart code" />} {query.name}
              </span>
              {query.note !== "" && <span className={classes.note}>{query.note}</span>}
            </button>
            {actions && (
              <Menu position="bottom-end" width={180}>
                <Menu.Target>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={`More about “${query.name}”`}
                  >
                    <IconDots size={18} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenamed(query)}>
                    Rename
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconCopy size={16} />}
                    onClick={() => void actions.duplicate(query.id)}
                  >
                    Duplicate
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconBolt size={16} />}
                    onClick={() => void actions.setSmart(query)}
                  >
                    {query.smart ? "Take from the codes" : "Show among the codes"}
                  </Menu.Item>
                  <Menu.Divider />
                  <Menu.Item
                    color="red"
                    leftSection={<IconTrash size={16} />}
                    onClick={() => setDeleted(query)}
                  >
                    Delete
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {deleted && actions && (
        <DeleteQuery
          projectId={projectId}
          query={deleted}
          onClose={() => setDeleted(null)}
          onDelete={() => actions.remove(deleted.id)}
        />
      )}
      {renamed && actions && (
        <QueryDialog
          title="Rename"
          initial={renamed}
          onClose={() => setRenamed(null)}
          onSave={(name, note) => actions.rename(renamed.id, name, note)}
        />
      )}
    </section>
  );
}
