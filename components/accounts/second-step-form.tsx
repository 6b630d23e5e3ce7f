import { Button, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { SubmitButton } from "@/components/shell/submit-button";
import { enterWithPassword } from "./enter-with-password";
import { CodeField } from "./code-field";
import { ProblemAlert } from "./problem-alert";

interface Props {
  email: string;
  password: string;
  /** A path of this site to go on to. */
  from: string;
  onBack: () => void;
}

/** The second step of signing in: a code of the app, or a recovery code. */
export function SecondStepForm({ email, password, from, onBack }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { code: "" },
    validate: { code: (code) => (code.trim() === "" ? "Enter a code." : null) },
  });
  const enter = form.onSubmit(async ({ code }) => {
    const entry = await enterWithPassword(email, password, code);
    setProblem(entry.problem);
    if (entry.problem === null) window.location.assign(from);
    else form.setValues({ code: "" });
  });
  return (
    <form onSubmit={enter} noValidate>
      <Stack gap="md">
        <Text size="sm">Your password is right. This account asks for a code as well.</Text>
        <ProblemAlert problem={problem} />
        <CodeField autoFocus {...form.getInputProps("code")} key={form.key("code")} />
        <SubmitButton fullWidth loading={form.submitting}>
          Sign in
        </SubmitButton>
        <Button variant="subtle" onClick={onBack}>
          Back
        </Button>
        <Text size="xs" c="dimmed">
          Neither at hand? The administrator of this installation can turn the second step off for you.
        </Text>
      </Stack>
    </form>
  );
}
