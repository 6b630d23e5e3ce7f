"use client";

import { Group, PasswordInput, Stack } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useState } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { notifyDone } from "@/components/shell/notify";
import { ChangePasswordInput } from "@/lib/accounts/schema";
import { client } from "@/lib/api/client";
import { enterWithPassword } from "./enter-with-password";
import { SubmitButton } from "@/components/shell/submit-button";
import { ProblemAlert } from "./problem-alert";

/** Changes the password, which ends every session, and takes up this one again with the new password. */
export function PasswordForm({ email }: { email: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { current: "", next: "" },
    validate: schemaResolver(ChangePasswordInput, { sync: true }),
  });
  const change = form.onSubmit(async (values) => {
    try {
      await client.accounts.changePassword(values);
    } catch (error) {
      return setProblem(problemOf(error));
    }
    const entry = await enterWithPassword(email, values.next);
    if (entry.problem !== null || entry.asksForCode) return window.location.assign("/sign-in?from=/account");
    setProblem(null);
    form.reset();
    notifyDone("Your password is changed. You were signed out everywhere else.");
  });
  return (
    <form onSubmit={change} noValidate>
      <Stack gap="md">
        <ProblemAlert problem={problem} />
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          {...form.getInputProps("current")}
          key={form.key("current")}
        />
        <PasswordInput
          label="New password"
          description="At least 10 characters."
          autoComplete="new-password"
          {...form.getInputProps("next")}
          key={form.key("next")}
        />
        <Group>
          <SubmitButton loading={form.submitting}>Change password</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
