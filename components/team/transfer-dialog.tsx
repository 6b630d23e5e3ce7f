"use client";

import { Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { ProblemAlert } from "@/components/accounts/problem-alert";

interface Props {
  projectName: string;
  others: readonly { readonly userId: string; readonly name: string }[];
  /** Rejects with the sentence to show. */
  onTransfer: (userId: string, typedName: string) => Promise<void>;
  onClose: () => void;
}

/** Gives a project to another member; who gives it away types its name. */
export function TransferDialog({ projectName, others, onTransfer, onClose }: Props) {
  const [userId, setUserId] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const give = async () => {
    if (userId === null) return setProblem("Choose who is to own the project.");
    try {
      await onTransfer(userId, typed);
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <Modal opened onClose={onClose} title="Transfer ownership">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <Stack gap="md">
          <Text size="sm">
            The new owner can do everything, also delete the project and remove you. You stay as a lead.
          </Text>
          <ProblemAlert problem={problem} />
          <Select
            label="New owner"
            placeholder="Choose a member"
            data={others.map((each) => ({ value: each.userId, label: each.name }))}
            value={userId}
            onChange={setUserId}
          />
          <TextInput
            label={`Type “${projectName}” to confirm`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Stay owner
            </Button>
            <Button color="red" type="submit">
              Transfer
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
