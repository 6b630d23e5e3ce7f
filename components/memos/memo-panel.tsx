"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { MemoTarget } from "@/lib/memos/memo";
import { type Standing, can } from "@/lib/projects/permissions";
import { MemoCard } from "./memo-card";
import { MemoEditorOnDemand } from "./memo-editor-on-demand";
import { type MemoDraft, useMemos } from "./use-memos";

interface Props {
  projectId: string;
  target: MemoTarget;
  targetId: string;
  /** The key of a finding table's cell. */
  targetPart?: string | undefined;
  member: { readonly userId: string; readonly standing: Standing };
  heading?: string;
  /** Whether the editor stands open while there is no memo yet. */
  startWriting?: boolean;
}

/** The memos on one thing, with a place to write another. */
export function MemoPanel(props: Props) {
  const { projectId, target, targetId, targetPart, member, heading = "Memos", startWriting = false } = props;
  const on = { target, targetId, targetPart };
  const { memos, error, isPending, actions } = useMemos(projectId, on);
  const [asked, setWriting] = useState<boolean | null>(null);
  const canWrite = can(member.standing, "memo.write");
  const writing = asked ?? (startWriting && canWrite && !isPending && !error && memos.length === 0);
  const write = async (draft: MemoDraft) => {
    const saved = await actions.write(on, draft);
    if (saved) setWriting(false);
    return saved;
  };
  return (
    <Stack component="section" gap="sm" mt="xl" aria-label={heading}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {heading}
        </Title>
        {canWrite && !writing && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setWriting(true)}
          >
            Write a memo
          </Button>
        )}
      </Group>
      {writing && (
        <MemoEditorOnDemand projectId={projectId} onSave={write} onCancel={() => setWriting(false)} />
      )}
      {error && <Text size="sm">The memos could not be loaded: {error.message}</Text>}
      {!writing && !isPending && !error && memos.length === 0 && (
        <Text size="sm" c="dimmed">
          None yet. A memo keeps a thought, a doubt or a decision where it belongs.
        </Text>
      )}
      {memos.map((memo) => (
        <MemoCard key={memo.id} projectId={projectId} memo={memo} member={member} actions={actions} />
      ))}
    </Stack>
  );
}
