import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useState } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { SubmitButton } from "@/components/shell/submit-button";
import { ProvenInput } from "@/lib/accounts/schema";
import { CodeField } from "./code-field";
import { ProblemAlert } from "./problem-alert";

interface Props {
  title: string;
  /** What it means to go on. */
  meaning: string;
  confirm: string;
  onClose: () => void;
  /** Rejects with the sentence to show. */
  onProve: (proof: ProvenInput) => Promise<void>;
}

/** Asks for the password and a code before something is changed about signing in. */
export function ProofDialog({ title, meaning, confirm, onClose, onProve }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "", code: "" },
    validate: schemaResolver(ProvenInput, { sync: true }),
  });
  const prove = form.onSubmit(async (proof) => {
    try {
      await onProve(proof);
    } catch (error) {
      setProblem(problemOf(error));
    }
  });
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={prove} noValidate>
        <Stack gap="md">
          <Text size="sm">{meaning}</Text>
          <ProblemAlert problem={problem} />
          <PasswordInput
            label="Your password"
            autoComplete="current-password"
            data-autofocus
            {...form.getInputProps("password")}
            key={form.key("password")}
          />
          <CodeField {...form.getInputProps("code")} key={form.key("code")} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <SubmitButton loading={form.submitting}>{confirm}</SubmitButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
