"use client";

import { Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { DialogActions } from "@/components/shell/dialog-actions";
import { nameLimit } from "@/lib/codebook/code-fields";

interface Props {
  title: string;
  initial: string;
  /** "Create", "Rename". */
  action: string;
  /** Resolves to whether it worked; then the dialog closes. */
  onSave: (name: string) => Promise<boolean>;
  onClose: () => void;
}

/** Asks for the name of a code set. */
export function SetNameDialog({ title, initial, action, onSave, onClose }: Props) {
  const [name, setName] = useState(initial);
  const [saving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    if (await onSave(name)) onClose();
    else setSaving(false);
  };
  return (
    <Modal opened onClose={onClose} title={title} size={380} transitionProps={{ duration: 0 }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label="Name"
            maxLength={nameLimit}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <DialogActions action={action} saving={saving} disabled={name.trim() === ""} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
