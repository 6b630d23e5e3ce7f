"use client";

import { Modal, Stack, TextInput, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { DialogActions } from "@/components/shell/dialog-actions";

interface Props {
  title: string;
  nameHint?: string;
  /** What is written under the name. */
  text: { readonly label: string; readonly description: string };
  initial: { readonly name: string; readonly text: string };
  onClose: () => void;
  /** Resolves to whether it worked; the dialog stays open where it did not. */
  onSave: (name: string, text: string) => Promise<boolean>;
}

/** Gives something a name and a few words under it. */
export function NameDialog({ title, nameHint, text: about, initial, onClose, onSave }: Props) {
  const [name, setName] = useState(initial.name);
  const [text, setText] = useState(initial.text);
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    if (await onSave(name, text)) onClose();
    else setSaving(false);
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <TextInput
            label="Name"
            description={nameHint}
            value={name}
            maxLength={200}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            {...about}
            value={text}
            maxLength={2_000}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <DialogActions action="Save" saving={saving} disabled={name.trim() === ""} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
