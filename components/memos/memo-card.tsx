"use client";

import { ActionIcon, Group, Text, Tooltip } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { CommentsFold } from "@/components/comments/comments-fold";
import { mayChangeMemo } from "@/lib/memos/may-change-memo";
import type { MemoView } from "@/lib/memos/server/queries";
import type { Standing } from "@/lib/projects/permissions";
import { formatDay } from "@/lib/shared/format-day";
import { MemoBody } from "./memo-body";
import { SharedMemoEditorOnDemand } from "./memo-editor-on-demand";
import { MemoExportMenu } from "./memo-export-menu";
import { MemoTypeName } from "./memo-type-name";
import classes from "./memo.module.css";
import type { MemoActions } from "./use-memos";
import { useMemoTypes } from "./use-memo-types";

interface Props {
  projectId: string;
  memo: MemoView;
  member: { readonly userId: string; readonly standing: Standing };
  actions: MemoActions;
  /** What it is written on, where the place does not tell. */
  target?: ReactNode;
}

/** One memo to read, to comment on and, for those who may, to change. */
export function MemoCard({ projectId, memo, member, actions, target }: Props) {
  const [editing, setEditing] = useState(false);
  const types = useMemoTypes(projectId);
  if (editing) {
    return (
      <article className={classes.card}>
        <SharedMemoEditorOnDemand projectId={projectId} memoId={memo.id} onClose={() => setEditing(false)} />
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
        <Group gap={2} wrap="nowrap">
          <MemoExportMenu projectId={projectId} address={`memo=${memo.id}`} of={name} small />
          {mayChangeMemo(memo, member) && (
            <>
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
            </>
          )}
        </Group>
      </Group>
      <MemoBody projectId={projectId} body={memo.body} references={memo.references} />
      <p className={classes.foot}>
        <MemoTypeName type={types.find(({ id }) => id === memo.typeId)} />
        <span>
          {memo.author ?? "Not by a member"} · {formatDay(memo.updatedAt)}
        </span>
      </p>
      <CommentsFold
        projectId={projectId}
        on={{ target: "memo", targetId: memo.id }}
        member={member}
        of={name}
      />
    </article>
  );
}
