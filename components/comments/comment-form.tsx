"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { commentLimit } from "@/lib/comments/comment";

interface Props {
  label: string;
  initial?: string;
  /** "Comment", "Save". */
  action: string;
  autoFocus?: boolean;
  /** Tells whether it was saved; what was typed stays until it was. */
  onSave: (text: string) => Promise<boolean>;
  onCancel?: () => void;
}

/** Where a comment is typed. Ctrl+Enter sends it; Escape leaves it while nothing else was typed. */
export function CommentForm({ label, initial = "", action, autoFocus = false, onSave, onCancel }: Props) {
  const [text, setText] = useState(initial);
  const [busy, setBusy] = useState(false);
  const ready = text.trim() !== "" && !busy;
  const save = async () => {
    if (!ready) return;
    setBusy(true);
    if (await onSave(text)) setText("");
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === "Escape" && onCancel !== undefined && text === initial) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Textarea
        size="sm"
        aria-label={label}
        placeholder={label}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={commentLimit}
        autoFocus={autoFocus}
        data-mantine-stop-propagation={onCancel !== undefined || undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {(text !== "" || onCancel !== undefined) && (
        <Group justify="flex-end" gap="xs" mt={6}>
          {onCancel !== undefined && (
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button size="compact-sm" type="submit" loading={busy} disabled={!ready}>
            {action}
          </Button>
        </Group>
      )}
    </form>
  );
}
