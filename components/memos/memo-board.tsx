"use client";

import { Button, Group, NativeSelect, Stack } from "@mantine/core";
import { IconPlus, IconTags } from "@tabler/icons-react";
import { useState } from "react";
import { useCommentCounts } from "@/components/comments/use-comments";
import { Page } from "@/components/shell/page";
import { filterMemos } from "@/lib/memos/filter-memos";
import { writeMemosAddress } from "@/lib/memos/memos-address";
import { listReferences, referenceKey } from "@/lib/memos/reference";
import type { MemoView } from "@/lib/memos/server/queries";
import { type Standing, can } from "@/lib/projects/permissions";
import { countOf } from "@/lib/shared/count-of";
import { BoardTabs } from "./board-tabs";
import classes from "./memo-board.module.css";
import { MemoCard } from "./memo-card";
import { MemoEditorOnDemand } from "./memo-editor-on-demand";
import { MemoExportMenu } from "./memo-export-menu";
import { MemoFilters } from "./memo-filters";
import { MemoTable } from "./memo-table";
import { MemoTargetLine } from "./memo-target-line";
import { MemoTypesDialog } from "./memo-types-dialog";
import { NoMemos } from "./no-memos";
import memoClasses from "./memo.module.css";
import { useMemoTypes } from "./use-memo-types";
import { useMemosAddress } from "./use-memos-address";
import { type MemoDraft, useMemos } from "./use-memos";

interface Props {
  projectId: string;
  member: { readonly userId: string; readonly standing: Standing };
  initialMemos: readonly MemoView[];
}

/** All memos of a project: searched, narrowed and ordered, each read and changed in its place. */
export function MemoBoard({ projectId, member, initialMemos }: Props) {
  const { memos, actions } = useMemos(projectId, undefined, initialMemos);
  const { address, change } = useMemosAddress();
  const types = useMemoTypes(projectId);
  const countOn = useCommentCounts(projectId);
  const [writing, setWriting] = useState(false);
  const [typing, setTyping] = useState(false);
  const mayWrite = can(member.standing, "memo.write");
  const openThreads = (targetId: string) => countOn({ target: "memo", targetId }).open;
  const listed = filterMemos(memos, address, { types, openThreads });
  const renderMemo = (memo: MemoView, withTarget: boolean) => (
    <MemoCard
      key={memo.id}
      projectId={projectId}
      memo={memo}
      member={member}
      actions={actions}
      target={withTarget && <MemoTargetLine projectId={projectId} memo={memo} />}
    />
  );
  return (
    <Page
      title="Memos"
      tools={
        <Group gap="xs">
          {memos.length > 0 && (
            <MemoExportMenu
              projectId={projectId}
              address={writeMemosAddress(address).toString()}
              of="memos"
              disabled={listed.length === 0}
            />
          )}
          {can(member.standing, "memo.setTypes") && (
            <Button
              variant="default"
              leftSection={<IconTags size={16} aria-hidden />}
              onClick={() => setTyping(true)}
            >
              Types
            </Button>
          )}
          {mayWrite && !writing && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting(true)}>
              Write a memo
            </Button>
          )}
        </Group>
      }
    >
      <BoardTabs projectId={projectId} shown="memos" />
      {writing && (
        <NewMemo
          projectId={projectId}
          onWrite={async (target, draft) => {
            const saved = await actions.write({ target, targetId: projectId }, draft);
            if (saved) setWriting(false);
            return saved;
          }}
          onCancel={() => setWriting(false)}
        />
      )}
      {memos.length === 0 && !writing && <NoMemos mayWrite={mayWrite} />}
      {memos.length > 0 && (
        <>
          <MemoFilters
            address={address}
            onChange={change}
            types={types}
            authors={listAuthors(memos)}
            codes={listCodes(memos)}
          />
          <p className={classes.count} role="status">
            {listed.length === memos.length
              ? countOf(memos.length, "memo")
              : `${listed.length} of ${countOf(memos.length, "memo")}`}
            {listed.length === 0 && ": no memo fits all that is asked for."}
          </p>
        </>
      )}
      {listed.length > 0 && address.shownAs === "table" ? (
        <MemoTable
          projectId={projectId}
          memos={listed}
          types={types}
          renderMemo={(memo) => renderMemo(memo, false)}
        />
      ) : (
        <Stack className={memoClasses.column} gap="md">
          {listed.map((memo) => renderMemo(memo, true))}
        </Stack>
      )}
      {typing && <MemoTypesDialog projectId={projectId} onClose={() => setTyping(false)} />}
    </Page>
  );
}

interface NewMemoProps {
  projectId: string;
  onWrite: (target: "project" | "free", draft: MemoDraft) => Promise<boolean>;
  onCancel: () => void;
}

function NewMemo({ projectId, onWrite, onCancel }: NewMemoProps) {
  const [target, setTarget] = useState<"project" | "free">("project");
  return (
    <Stack className={memoClasses.column} gap="xs" mb="lg">
      <NativeSelect
        label="A memo on"
        w={220}
        data={[
          { value: "project", label: "the project" },
          { value: "free", label: "nothing in particular" },
        ]}
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value === "free" ? "free" : "project")}
      />
      <MemoEditorOnDemand
        projectId={projectId}
        onSave={(draft) => onWrite(target, draft)}
        onCancel={onCancel}
      />
    </Stack>
  );
}

const byName = (names: ReadonlyMap<string, string>) =>
  [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en", { sensitivity: "base" }));

const listAuthors = (memos: readonly MemoView[]) =>
  byName(new Map(memos.flatMap(({ authorId, author }) => (authorId && author ? [[authorId, author]] : []))));

/** Codes that memos are on or name, by their present names. */
function listCodes(memos: readonly MemoView[]) {
  const names = new Map<string, string>();
  for (const { target, targetId, targetName, body, references } of memos) {
    if (target === "code") names.set(targetId, targetName);
    for (const reference of listReferences(body)) {
      const name = references[referenceKey(reference)]?.name;
      if (reference.kind === "code" && name !== undefined) names.set(reference.id, name);
    }
  }
  return byName(names);
}
