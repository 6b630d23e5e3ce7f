"use client";

import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import Collaboration from "@tiptap/extension-collaboration";
import { useEditor } from "@tiptap/react";
import { type KeyboardEvent, useMemo, useState, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { useLeaveWarning } from "@/components/shell/use-leave-warning";
import { showCarets } from "@/components/texts/caret-extension";
import { memoCalls } from "@/components/texts/text-calls";
import { TextStatus } from "@/components/texts/text-status";
import { useSharedLine } from "@/components/texts/use-shared-line";
import { useSharedText } from "@/components/texts/use-shared-text";
import { api } from "@/lib/api/client";
import { bodyOf, fieldsOf, titleOf } from "@/lib/texts/memo-doc";
import { memoEditorProps, memoExtensions } from "./memo-extensions";
import { MemoHead } from "./memo-head";
import { MemoText } from "./memo-text";
import { createSuggestionStore } from "./suggestion-store";

interface Props {
  projectId: string;
  memoId: string;
  /** Without title and type, for a text that has neither. */
  bodyOnly?: boolean;
  onClose: () => void;
}

/** Changes a memo, together with whoever else does: what is typed is kept as one types. Ctrl+Enter or Escape closes it. */
export function SharedMemoEditor({ projectId, memoId, bodyOnly = false, onClose }: Props) {
  const { text, state } = useSharedText(memoCalls(projectId, memoId));
  const [closing, setClosing] = useState(false);
  const [store] = useState(createSuggestionStore);
  const queries = useQueryClient();
  const { session, unsent, refusal } = state;
  useLeaveWarning(unsent && !closing, "What you typed last in this memo has not been sent yet.");
  const close = async () => {
    if (closing) return;
    setClosing(true);
    const done = await text.finish();
    await queries.invalidateQueries({ queryKey: api.memos.key() });
    if (done || refusal !== null) onClose();
    else setClosing(false);
  };
  const answer = (event: KeyboardEvent) => {
    const isDone = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isDone && !(event.key === "Escape" && store.get() === null)) return;
    event.preventDefault();
    event.stopPropagation();
    void close();
  };
  return (
    <Stack gap="xs" onKeyDownCapture={answer}>
      {session === null && refusal === null && (
        <Skeleton height={210} role="status" aria-label="The memo is opening" />
      )}
      {session !== null && (
        <>
          {!bodyOnly && (
            <TitleAndType key={`title ${session.generation}`} projectId={projectId} doc={session.doc} />
          )}
          <BodyEditor
            key={session.generation}
            projectId={projectId}
            doc={session.doc}
            awareness={session.carets.awareness}
            store={store}
          />
        </>
      )}
      <Group justify="space-between" gap="xs">
        {session === null ? (
          <Text size="sm">{refusal}</Text>
        ) : (
          <TextStatus awareness={session.carets.awareness} state={state} />
        )}
        <Button size="xs" loading={closing} onClick={() => void close()}>
          Done
        </Button>
      </Group>
    </Stack>
  );
}

function TitleAndType({ projectId, doc }: { projectId: string; doc: Y.Doc }) {
  const title = useSharedLine<HTMLInputElement>(titleOf(doc));
  const fields = fieldsOf(doc);
  const typeId = useSyncExternalStore(
    (watch) => {
      fields.observe(watch);
      return () => fields.unobserve(watch);
    },
    () => fields.get("typeId") as string | null | undefined,
    () => null,
  );
  return (
    <MemoHead
      projectId={projectId}
      title={title}
      typeId={typeId ?? null}
      onType={(id) => fields.set("typeId", id)}
    />
  );
}

interface BodyProps {
  projectId: string;
  doc: Y.Doc;
  awareness: Parameters<typeof showCarets>[0];
  store: ReturnType<typeof createSuggestionStore>;
}

function BodyEditor({ projectId, doc, awareness, store }: BodyProps) {
  const extensions = useMemo(
    () => [
      ...memoExtensions(projectId, store, true),
      Collaboration.configure({ fragment: bodyOf(doc) }),
      showCarets(awareness),
    ],
    [projectId, doc, awareness, store],
  );
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    extensions,
    autofocus: "end",
    editorProps: memoEditorProps,
  });
  return <MemoText editor={editor} store={store} />;
}
