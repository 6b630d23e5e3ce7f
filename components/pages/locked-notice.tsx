"use client";

import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useState } from "react";
import classes from "./locked-notice.module.css";
import type { PrintedPdf } from "./use-printed-pdf";

interface Props {
  printed: PrintedPdf;
  onPassword: (password: string) => void;
}

/** Why the pages are not painted, and what can be done about it. Their words can be read and coded all the same. */
export function LockedNotice({ printed, onPassword }: Props) {
  const [typed, setTyped] = useState("");
  if (printed.state === "failed") {
    return (
      <Alert color="yellow" title={<span className={classes.title}>The pages cannot be painted</span>} m="xs">
        The original file could not be opened in this browser. The words stand where they are printed and can
        be selected and coded.
      </Alert>
    );
  }
  if (printed.state !== "locked") return null;
  return (
    <Alert
      color="yellow"
      title={<span className={classes.title}>This PDF is locked with a password</span>}
      m="xs"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPassword(typed);
        }}
      >
        <Stack gap="xs" align="start">
          <PasswordInput
            w="100%"
            classNames={{ description: classes.title }}
            maw={420}
            size="xs"
            label="Password, to paint the pages"
            description="It stays in this tab and is forgotten with it. Without it the words can be read and coded all the same."
            error={printed.wrong && "This is not its password."}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button size="xs" type="submit">
            Open
          </Button>
        </Stack>
      </form>
    </Alert>
  );
}
