import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { SubmitButton } from "@/components/shell/submit-button";
import { client } from "@/lib/api/client";
import { ConfirmCode } from "./confirm-code";
import { ProblemAlert } from "./problem-alert";

interface Props {
  onClose: () => void;
  /** On, with these recovery codes. */
  onDone: (codes: readonly string[]) => void;
}

/** Turns two-step sign-in on: the password, then the app, then a code of it. */
export function TwoStepSetup({ onClose, onDone }: Props) {
  const [begun, setBegun] = useState<{ secret: string; address: string } | null>(null);
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (password === "") return setProblem("Enter your password.");
    setWorking(true);
    try {
      setBegun(await client.accounts.beginTwoStep({ password }));
    } catch (error) {
      setProblem(problemOf(error));
    }
    setWorking(false);
  };
  return (
    <Modal opened onClose={onClose} title="Turn on two-step sign-in" closeOnClickOutside={false}>
      {begun === null ? (
        <form onSubmit={(event) => void begin(event)} noValidate>
          <Stack gap="md">
            <Text size="sm">
              You need an app that shows codes by time, on your phone or in your password manager. First show
              that it is you.
            </Text>
            <ProblemAlert problem={problem} />
            <PasswordInput
              label="Your password"
              autoComplete="current-password"
              data-autofocus
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <SubmitButton loading={working}>Continue</SubmitButton>
            </Group>
          </Stack>
        </form>
      ) : (
        <ConfirmCode {...begun} onClose={onClose} onDone={onDone} />
      )}
    </Modal>
  );
}
