"use client";

import { Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useState } from "react";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { problemOf } from "@/components/shell/problem-of";
import { DialogActions } from "@/components/shell/dialog-actions";
import { CreateProjectInput } from "@/lib/projects/schema";

interface Props {
  title: string;
  submitLabel: string;
  initial: { name: string; description: string };
  onClose: () => void;
  /** Rejects with the sentence to show. */
  onSubmit: (values: { name: string; description: string }) => Promise<void>;
}

/** Name and description of a project, new or known. Mounted while it is open. */
export function ProjectDialog({ title, submitLabel, initial, onClose, onSubmit }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: initial,
    validate: schemaResolver(CreateProjectInput, { sync: true }),
  });
  const submit = form.onSubmit(async (values) => {
    try {
      await onSubmit(values);
    } catch (error) {
      setProblem(problemOf(error));
    }
  });
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <ProblemAlert problem={problem} />
          <TextInput
            label="Name"
            placeholder="For example: Neighbours in transition"
            data-autofocus
            {...form.getInputProps("name")}
            key={form.key("name")}
          />
          <Textarea
            label="Description"
            description="Optional: the question, the material, who takes part."
            autosize
            minRows={3}
            maxRows={8}
            {...form.getInputProps("description")}
            key={form.key("description")}
          />
          <DialogActions action={submitLabel} saving={form.submitting} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
