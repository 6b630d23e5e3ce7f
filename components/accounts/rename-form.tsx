"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useState } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { notifyDone } from "@/components/shell/notify";
import { RenameInput } from "@/lib/accounts/schema";
import { client } from "@/lib/api/client";
import { ProblemAlert } from "./problem-alert";

export function RenameForm({ name }: { name: string }) {
  const refreshPage = usePageRefresh();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name },
    validate: schemaResolver(RenameInput, { sync: true }),
  });
  const save = form.onSubmit(async (values) => {
    try {
      await client.accounts.rename(values);
      setProblem(null);
      notifyDone("Your name is saved.");
      refreshPage();
    } catch (error) {
      setProblem(problemOf(error));
    }
  });
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="md">
        <ProblemAlert problem={problem} />
        <TextInput label="Name" autoComplete="name" {...form.getInputProps("name")} key={form.key("name")} />
        <Group>
          <Button type="submit" loading={form.submitting}>
            Save name
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
