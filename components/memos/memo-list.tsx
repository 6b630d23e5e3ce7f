"use client";

import { Anchor, Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from "@mantine/core";
import {
  IconBinaryTree2,
  IconFileText,
  IconFolder,
  IconPlus,
  IconQuote,
  IconSearch,
} from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { Page } from "@/components/shell/page";
import { bodyText } from "@/lib/memos/body-text";
import type { MemoTarget } from "@/lib/memos/memo";
import type { MemoView } from "@/lib/memos/server/queries";
import { type Role, can } from "@/lib/projects/permissions";
import { MemoCard } from "./memo-card";
import { MemoEditorOnDemand } from "./memo-editor-on-demand";
import classes from "./memo.module.css";
import { type MemoDraft, useMemos } from "./use-memos";

interface Props {
  projectId: string;
  member: { readonly userId: string; readonly role: Role };
  initialMemos: readonly MemoView[];
}

type Shown = "all" | MemoTarget;
const choices: { value: Shown; label: string }[] = [
  { value: "all", label: "All" },
  { value: "project", label: "Project" },
  { value: "document", label: "Documents" },
  { value: "code", label: "Codes" },
  { value: "passage", label: "Passages" },
];

const fold = (text: string) => text.normalize("NFC").toLowerCase();

/** All memos of a project, with what each is written on. */
export function MemoList({ projectId, member, initialMemos }: Props) {
  const { memos, actions } = useMemos(projectId, undefined, initialMemos);
  const [shown, setShown] = useState<Shown>("all");
  const [typed, setTyped] = useState("");
  const [writing, setWriting] = useState(false);
  const canWrite = can(member.role, "memo.write");
  const wanted = fold(typed.trim());
  const listed = memos.filter(
    (memo) =>
      (shown === "all" || memo.target === shown) &&
      fold(`${memo.title}\n${memo.targetName}\n${memo.author}\n${bodyText(memo.body)}`).includes(wanted),
  );
  const write = async (draft: MemoDraft) => {
    const saved = await actions.write({ target: "project", targetId: projectId }, draft);
    if (saved) setWriting(false);
    return saved;
  };
  return (
    <Page
      title="Memos"
      tools={
        canWrite &&
        !writing && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setWriting(true)}>
            Write a memo
          </Button>
        )
      }
    >
      <Stack className={classes.column} gap="md">
        {writing && <MemoEditorOnDemand onSave={write} onCancel={() => setWriting(false)} />}
        {memos.length > 0 && (
          <Group gap="sm">
            <SegmentedControl
              size="xs"
              aria-label="Written on"
              data={choices}
              value={shown}
              onChange={setShown}
            />
            <TextInput
              size="xs"
              flex="1 1 200px"
              aria-label="Search memos"
              placeholder="Search memos"
              leftSection={<IconSearch size={14} />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </Group>
        )}
        {memos.length === 0 && !writing && <NoMemos canWrite={canWrite} />}
        {memos.length > 0 && listed.length === 0 && (
          <Text c="dimmed">No memo fits. Clear the search or choose “All”.</Text>
        )}
        {listed.map((memo) => (
          <MemoCard
            key={memo.id}
            memo={memo}
            member={member}
            actions={actions}
            target={<MemoTargetLine projectId={projectId} memo={memo} />}
          />
        ))}
      </Stack>
    </Page>
  );
}

const icons = { project: IconFolder, document: IconFileText, code: IconBinaryTree2, passage: IconQuote };

function MemoTargetLine({ projectId, memo }: { projectId: string; memo: MemoView }) {
  const Icon = icons[memo.target];
  const place = `/projects/${projectId}`;
  const href = {
    project: place,
    document: `${place}/documents/${memo.documentId}`,
    code: `${place}/codebook?code=${memo.targetId}`,
    passage: `${place}/documents/${memo.documentId}?passage=${memo.targetId}`,
  }[memo.target];
  const words =
    memo.target === "passage"
      ? `${memo.documentTitle}: “${memo.targetName}”`
      : memo.target === "project"
        ? "The project"
        : memo.targetName;
  return (
    <Anchor component={Link} href={href} className={classes.target} mb={6}>
      <Icon size={15} stroke={1.6} aria-hidden />
      <span dir="auto">{words}</span>
    </Anchor>
  );
}

const NoMemos = ({ canWrite }: { canWrite: boolean }) => (
  <Stack gap={6} mt="xl" align="center" ta="center">
    <Title order={2} size="h4">
      No memos yet
    </Title>
    <Text c="dimmed" maw={460}>
      Memos keep what you think while you code: a doubt about a passage, why a code was split, an idea for the
      findings.
      {canWrite
        ? " Write one on the project here; on a code in the codebook; on a document or passage while you read."
        : " The project's coders have not written any."}
    </Text>
  </Stack>
);
