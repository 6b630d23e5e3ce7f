"use client";

import { PasswordInput, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useState } from "react";
import { RegisterInput } from "@/lib/accounts/schema";
import { client } from "@/lib/api/client";
import { enterWithPassword } from "./enter-with-password";
import { followInvitation } from "./follow-invitation";
import { OidcButton } from "./oidc-button";
import { problemOf } from "@/components/shell/problem-of";
import { SubmitButton } from "@/components/shell/submit-button";
import { ProblemAlert } from "./problem-alert";

interface Props {
  from: string;
  oidcName: string | null;
  /** The token of the invitation link one came by. */
  invitation?: string;
}

export function RegisterForm({ from, oidcName, invitation }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "", email: "", password: "" },
    validate: schemaResolver(RegisterInput, { sync: true }),
  });
  const register = form.onSubmit(async (values) => {
    try {
      await client.accounts.register({ ...values, invitation });
    } catch (error) {
      return setProblem(problemOf(error));
    }
    const entry = await enterWithPassword(values.email, values.password);
    if (entry.problem !== null) return setProblem(`Your account is made. ${entry.problem}`);
    window.location.assign(invitation === undefined ? from : await followInvitation(invitation, from));
  });
  return (
    <form onSubmit={register} noValidate>
      <Stack gap="md">
        {oidcName && <OidcButton name={oidcName} from={from} />}
        <ProblemAlert problem={problem} />
        <TextInput
          label="Name"
          description="As the others in a project will see it beside your codings."
          autoComplete="name"
          autoFocus
          {...form.getInputProps("name")}
          key={form.key("name")}
        />
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          {...form.getInputProps("email")}
          key={form.key("email")}
        />
        <PasswordInput
          label="Password"
          description="At least 10 characters."
          autoComplete="new-password"
          {...form.getInputProps("password")}
          key={form.key("password")}
        />
        <SubmitButton fullWidth loading={form.submitting}>
          Create account
        </SubmitButton>
      </Stack>
    </form>
  );
}
