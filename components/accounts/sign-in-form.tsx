"use client";

import { PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { enterWithPassword } from "./enter-with-password";
import { OidcButton } from "./oidc-button";
import { SubmitButton } from "@/components/shell/submit-button";
import { ProblemAlert } from "./problem-alert";
import { SecondStepForm } from "./second-step-form";

interface Props {
  /** A path of this site to go on to. */
  from: string;
  oidcName: string | null;
  /** What went wrong before the page was shown. */
  problem: string | null;
}

export function SignInForm({ from, oidcName, problem: before }: Props) {
  const [problem, setProblem] = useState(before);
  /** What was right, when a code is asked for after it. */
  const [proven, setProven] = useState<{ email: string; password: string } | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: (email) => (email.trim() === "" ? "Enter your e-mail address." : null),
      password: (password) => (password === "" ? "Enter your password." : null),
    },
  });
  const enter = form.onSubmit(async ({ email, password }) => {
    const entry = await enterWithPassword(email, password);
    setProblem(entry.problem);
    if (entry.asksForCode) setProven({ email, password });
    else if (entry.problem === null) window.location.assign(from);
  });
  if (proven !== null) return <SecondStepForm {...proven} from={from} onBack={() => setProven(null)} />;
  return (
    <form onSubmit={enter} noValidate>
      <Stack gap="md">
        {oidcName && <OidcButton name={oidcName} from={from} />}
        <ProblemAlert problem={problem} />
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          autoFocus
          {...form.getInputProps("email")}
          key={form.key("email")}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          {...form.getInputProps("password")}
          key={form.key("password")}
        />
        <SubmitButton fullWidth loading={form.submitting}>
          Sign in
        </SubmitButton>
      </Stack>
    </form>
  );
}
