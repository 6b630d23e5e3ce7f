import { Button, Code, Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import { QRCodeSVG } from "qrcode.react";
import { useState, type FormEvent } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { SubmitButton } from "@/components/shell/submit-button";
import { client } from "@/lib/api/client";
import { ProblemAlert } from "./problem-alert";
import classes from "./two-step.module.css";

interface Props {
  /** Shared with the app, in base 32. */
  secret: string;
  /** What the app reads from the picture. */
  address: string;
  onClose: () => void;
  onDone: (codes: readonly string[]) => void;
}

/** Shares the secret with an app, as a picture and as text, and has a code confirm it. */
export function ConfirmCode({ secret, address, onClose, onDone }: Props) {
  const [code, setCode] = useState("");
  const [others, setOthers] = useState("end");
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === "") return setProblem("Enter the code that your app shows.");
    setWorking(true);
    try {
      const { codes } = await client.accounts.confirmTwoStep({ code, endOthers: others === "end" });
      onDone(codes);
    } catch (error) {
      setProblem(problemOf(error));
      setWorking(false);
    }
  };
  return (
    <form onSubmit={(event) => void confirm(event)} noValidate>
      <Stack gap="md">
        <Text size="sm">Scan this with your app, or type the key into it.</Text>
        <div className={classes.share}>
          <QRCodeSVG value={address} size={176} marginSize={4} role="img" title="QR code of the key below" />
          <div>
            <Text size="sm" fw={600} id="two-step-key">
              Key
            </Text>
            <Code aria-labelledby="two-step-key" className={classes.key}>
              {secret.replace(/(.{4})(?=.)/g, "$1 ")}
            </Code>
          </div>
        </div>
        <ProblemAlert problem={problem} />
        <TextInput
          label="Code"
          description="The six digits that your app shows now."
          inputMode="numeric"
          autoComplete="one-time-code"
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Radio.Group label="Where you are signed in elsewhere" value={others} onChange={setOthers}>
          <Stack gap="xs" mt={6}>
            <Radio value="end" label="Sign out there: a code is asked for to come back" />
            <Radio value="keep" label="Stay signed in there" />
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton loading={working}>Turn on</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
