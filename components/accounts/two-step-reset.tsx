"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import type { AccountView } from "@/lib/accounts/server/queries";
import { client } from "@/lib/api/client";

interface Props {
  account: AccountView;
  /** One's own is turned off in one's account. */
  own: boolean;
}

/** That an account signs in by two steps, and the way out for somebody who has lost the second. */
export function TwoStepReset({ account, own }: Props) {
  const refreshPage = usePageRefresh();
  const [asking, setAsking] = useState(false);
  const reset = async () => {
    setAsking(false);
    try {
      await client.accounts.resetTwoStep({ userId: account.id });
      notifyDone(`${account.name} signs in with the password alone now.`);
    } catch (error) {
      notifyError(error, "Two-step sign-in was not reset");
    }
    refreshPage();
  };
  return (
    <Group gap="xs" wrap="nowrap">
      On
      {!own && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={`Reset two-step sign-in of ${account.name}`}
          onClick={() => setAsking(true)}
        >
          Reset
        </Button>
      )}
      {asking && (
        <Modal opened onClose={() => setAsking(false)} title={`Reset two-step sign-in of ${account.name}?`}>
          <Stack gap="md">
            <Text size="sm">
              For somebody who has lost their app and their recovery codes. Make sure that it is{" "}
              {account.name} who asks you: from then on the password alone opens the account. It is noted in
              the server&apos;s log.
            </Text>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={() => setAsking(false)}>
                Cancel
              </Button>
              <Button color="red" onClick={() => void reset()}>
                Reset
              </Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </Group>
  );
}
