"use client";

import { ActionIcon, Group, Text, Tooltip } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { mayChangeMemo } from "@/lib/memos/may-change-memo";
import type { MemoView } from "@/lib/memos/server/queries";
import type { Role } from "@/lib/projects/permissions";
import { MemoBody } from "./memo-body";
import { MemoEditorOnDemand } from "./memo-editor-on-demand";
import classes from "./memo.module.css";
import type { MemoActions } from "./use-memos";

interface Props {
  memo: MemoView;
  member: { readonly userId: string; readonly role: Role };
  actions: MemoActions;
  /** What it is written on, where the place does not tell. */
  target?: ReactNode;
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** One memo to read and, for those who may, to change. */
export function MemoCard({ memo, member, actions, target }: Props) {
  const [editing, setEditing] = useState(false);
  if (editing) {
    const save = async (draft: Parameters<MemoActions["change"]>[1]) => {
      const saved = await actions.change(memo, draft);
      if (saved) setEditing(false);
      return saved;
    };
    return (
      <article className={classes.card}>
        <MemoEditorOnDemand initial={memo} onSave={save} onCancel={() => setEditing(false)} />
      </article>
    );
  }
  const name = memo.title || "memo";
  return (
    <article className={classes.card} aria-label={memo.title || "Memo"}>
      {target}
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb={4}>
        <Text fw={600} style={{ overflowWrap: "anywhere" }} dir="auto">
          {memo.title}
        </Text>
        {mayChangeMemo(memo.authorId, member) && (
          <Group gap={2} wrap="nowrap">
            <Tooltip label="Edit">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Edit ${name}`}
                onClick={() => setEditing(true)}
              >
                <IconPencil size={16} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label="Delete">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Delete ${name}`}
                onClick={() => void actions.remove(memo)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Tooltip>
          </Group>
        )}
      </Group>
      <MemoBody body={memo.body} />
      <Text size="xs" c="dimmed" mt="xs">
        {memo.author ?? "Sample"} · {day.format(memo.updatedAt)}
      </Text>
    </article>
  );
}
