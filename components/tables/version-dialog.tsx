"use client";

import { Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { DialogActions } from "@/components/shell/dialog-actions";

interface Props {
  onClose: () => void;
  /** Resolves to whether it worked; the dialog stays open where it did not. */
  onSave: (name: string) => Promise<boolean>;
}

/** Keeps a table as it stands now, under a name. */
export function VersionDialog({ onClose, onSave }: Props) {
  useReturnFocus();
  const [name, setName] = useState("");
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    if (await onSave(name)) onClose();
    else setSaving(false);
  };
  return (
    <Modal opened onClose={onClose} title="Keep a version">
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <Text size="sm">
            The table is kept as it stands now, with every excerpt and what is written, and can be cited,
            exported and compared with later. The table itself stays live.
          </Text>
          <TextInput
            label="Name"
            placeholder="Submitted to the journal"
            value={name}
            maxLength={200}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <DialogActions action="Keep" saving={saving} disabled={name.trim() === ""} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
