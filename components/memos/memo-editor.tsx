"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { Link, RichTextEditor } from "@mantine/tiptap";
import { type JSONContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { type KeyboardEvent, useState } from "react";
import { useLeaveWarning } from "@/components/shell/use-leave-warning";
import { type BodyNode, emptyBody } from "@/lib/memos/memo";
import { isSafeLink } from "@/lib/memos/sanitise-body";
import classes from "./memo.module.css";
import type { MemoDraft } from "./use-memos";

interface Props {
  initial?: MemoDraft;
  /** Tells whether the memo was saved; the editor keeps what was written until it was. */
  onSave: (draft: MemoDraft) => Promise<boolean>;
  onCancel: () => void;
}

/** Writes a memo: a title, which may be left out, and a text. Ctrl+Enter saves; Escape cancels while nothing is written. */
export function MemoEditor({ initial = { title: "", body: emptyBody }, onSave, onCancel }: Props) {
  const [title, setTitle] = useState(initial.title);
  const [busy, setBusy] = useState(false);
  const [empty, setEmpty] = useState(true);
  const [written, setWritten] = useState(false);
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    extensions: [
      StarterKit.configure({ link: false, heading: { levels: [1, 2, 3] } }),
      Link.configure({ openOnClick: false, autolink: true, isAllowedUri: (href) => isSafeLink(href) }),
    ],
    content: initial.body as JSONContent,
    autofocus: "end",
    editorProps: { attributes: { "aria-label": "Memo text", role: "textbox", "aria-multiline": "true" } },
    onCreate: (created) => setEmpty(created.editor.isEmpty),
    onUpdate: (updated) => {
      setEmpty(updated.editor.isEmpty);
      setWritten(true);
    },
  });
  const save = async () => {
    if (!editor || busy || (empty && title.trim() === "")) return;
    setBusy(true);
    if (!(await onSave({ title, body: editor.getJSON() as BodyNode }))) setBusy(false);
  };
  const untouched = title === initial.title && !written;
  useLeaveWarning(!untouched && !busy, "What you wrote in this memo will be lost.");
  const answer = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === "Escape" && untouched) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Stack gap="xs" onKeyDownCapture={answer}>
      <TextInput
        aria-label="Memo title"
        placeholder="Title (may be left out)"
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <RichTextEditor editor={editor} classNames={{ content: classes.editor }}>
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Underline />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content />
      </RichTextEditor>
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
