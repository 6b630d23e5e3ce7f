"use client";

import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { readWeight, weightLimit } from "@/lib/coding/weight";

interface Props {
  /** Of the code. */
  name: string;
  weight: number | null;
  /** Null takes the weight off. */
  onSave: (weight: number | null) => void;
  onClose: () => void;
}

/** Asks how strongly a code stands on a passage. */
export function WeightDialog({ name, weight, onSave, onClose }: Props) {
  const [typed, setTyped] = useState(weight === null ? "" : String(weight));
  const [refused, setRefused] = useState(false);
  const save = (value: number | null) => {
    if (value !== weight) onSave(value);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = readWeight(typed);
    if (value === undefined) setRefused(true);
    else save(value);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Weight of “${name}”`}
      size={360}
      transitionProps={{ duration: 0 }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            // With the dialog itself: what is typed at once would else be the reader's keys.
            autoFocus
            data-autofocus
            label="Weight"
            description={`How strongly the code stands here: 0 to ${weightLimit}. Leave it empty for no weight.`}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            error={refused && `Type a whole number from 0 to ${weightLimit}, or nothing.`}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setRefused(false);
            }}
          />
          <Group justify="flex-end" gap="sm">
            {weight !== null && (
              <Button variant="default" onClick={() => save(null)}>
                No weight
              </Button>
            )}
            <Button type="submit">Save</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
