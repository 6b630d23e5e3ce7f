"use client";

import { Modal, Stack, TextInput, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { DialogActions } from "@/components/shell/dialog-actions";

interface Props {
  initial: { readonly name: string; readonly caption: string };
  onClose: () => void;
  /** Resolves to whether it worked; the dialog stays open where it did not. */
  onSave: (name: string, caption: string) => Promise<boolean>;
}

/** Changes a table's name and caption. */
export function RenameDialog({ initial, onClose, onSave }: Props) {
  const [name, setName] = useState(initial.name);
  const [caption, setCaption] = useState(initial.caption);
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    if (await onSave(name, caption)) onClose();
    else setSaving(false);
  };
  return (
    <Modal opened onClose={onClose} title="Rename">
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <TextInput
            label="Name"
            value={name}
            maxLength={200}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label="Caption"
            description="A sentence or two under the name, also in exports."
            value={caption}
            maxLength={2_000}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => setCaption(event.currentTarget.value)}
          />
          <DialogActions action="Save" saving={saving} disabled={name.trim() === ""} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
