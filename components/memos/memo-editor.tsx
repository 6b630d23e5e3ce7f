"use client";

import { Button, Group, Stack } from "@mantine/core";
import { useEditor } from "@tiptap/react";
import { type KeyboardEvent, useMemo, useState } from "react";
import { useLeaveWarning } from "@/components/shell/use-leave-warning";
import type { BodyNode } from "@/lib/memos/memo";
import { memoEditorProps, memoExtensions } from "./memo-extensions";
import { MemoHead } from "./memo-head";
import { MemoText } from "./memo-text";
import { createSuggestionStore } from "./suggestion-store";
import type { MemoDraft } from "./use-memos";

interface Props {
  projectId: string;
  /** Tells whether the memo was saved; the editor keeps what was written until it was. */
  onSave: (draft: MemoDraft) => Promise<boolean>;
  onCancel: () => void;
}

/** Writes a new memo: a title and a type, which may be left out, and a text. Ctrl+Enter saves; Escape cancels while nothing is written. */
export function MemoEditor({ projectId, onSave, onCancel }: Props) {
  const [title, setTitle] = useState("");
  const [typeId, setTypeId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [empty, setEmpty] = useState(true);
  const [written, setWritten] = useState(false);
  const [store] = useState(createSuggestionStore);
  const extensions = useMemo(() => memoExtensions(projectId, store), [projectId, store]);
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    extensions,
    autofocus: "end",
    editorProps: memoEditorProps,
    onCreate: (created) => setEmpty(created.editor.isEmpty),
    onUpdate: (updated) => {
      setEmpty(updated.editor.isEmpty);
      setWritten(true);
    },
  });
  const save = async () => {
    if (!editor || busy || (empty && title.trim() === "")) return;
    setBusy(true);
    if (!(await onSave({ title, typeId, body: editor.getJSON() as BodyNode }))) setBusy(false);
  };
  const untouched = title === "" && typeId === null && !written;
  useLeaveWarning(!untouched && !busy, "What you wrote in this memo will be lost.");
  const answer = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === "Escape" && untouched && store.get() === null) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Stack gap="xs" onKeyDownCapture={answer}>
      <MemoHead
        projectId={projectId}
        title={{ value: title, onChange: (event) => setTitle(event.currentTarget.value) }}
        typeId={typeId}
        onType={setTypeId}
      />
      <MemoText editor={editor} store={store} />
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="xs" loading={busy} disabled={empty && title.trim() === ""} onClick={() => void save()}>
          Save memo
        </Button>
      </Group>
    </Stack>
  );
}
