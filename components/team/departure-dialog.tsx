"use client";

import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";

interface Props {
  title: string;
  /** What it means for who goes. */
  meaning: string;
  /** "your name", "Carl's name". */
  whose: string;
  confirm: string;
  cancel: string;
  onConfirm: (keepName: boolean) => void;
  onClose: () => void;
}

/** Asks whether someone is to go, and under what name their work stays. */
export function DepartureDialog({ title, meaning, whose, confirm, cancel, onConfirm, onClose }: Props) {
  const [kept, setKept] = useState("name");
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap="md">
        <Text size="sm">{meaning} Coming back takes an invitation.</Text>
        <Radio.Group label="Codings, memos and history stay" value={kept} onChange={setKept}>
          <Stack gap="xs" mt={6}>
            <Radio value="name" label={`under ${whose}`} />
            <Radio
              value="former"
              label="as a former member's"
              description="The name is taken off all that was done here. This cannot be undone, also not by coming back."
            />
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button
            color="red"
            onClick={() => {
              onClose();
              onConfirm(kept === "name");
            }}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
