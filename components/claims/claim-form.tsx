"use client";

import { Button, Group, Stack, Textarea } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { noteLimit, textLimit } from "@/lib/claims/claim";
import type { ClaimView } from "@/lib/claims/claim-view";

interface Props {
  claim: ClaimView;
  /** Resolves to whether it worked; the form stays where it did not. */
  onSave: (text: string, note: string) => Promise<boolean>;
  onClose: () => void;
}

/** A claim's text and note, edited in their place. Enter in the text saves, Escape leaves all as it was. */
export function ClaimForm({ claim, onSave, onClose }: Props) {
  const [text, setText] = useState(claim.text);
  const [note, setNote] = useState(claim.note);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || saving) return;
    setSaving(true);
    if (await onSave(text, note)) onClose();
    else setSaving(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && event.target === field.current) form.current?.requestSubmit();
    else return;
    event.preventDefault();
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <Stack gap="xs">
        <Textarea
          ref={field}
          autoFocus
          label="Claim"
          autosize
          minRows={2}
          maxLength={textLimit}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Textarea
          label="Note"
          autosize
          minRows={1}
          maxRows={6}
          maxLength={noteLimit}
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={saving} disabled={text.trim() === ""}>
            Save
          </Button>
          <Button size="compact-sm" variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
