"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { notifyDone } from "@/components/shell/notify";
import type { TwoStepView } from "@/lib/accounts/server/two-step";
import { api, client } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import { formatDay } from "@/lib/shared/format-day";
import { ProofDialog } from "./proof-dialog";
import { RecoveryCodesDialog } from "./recovery-codes";
import { TwoStepSetup } from "./two-step-setup";

/** Whether signing in takes a code beside the password, and what changes that. */
export function TwoStep({ initial }: { initial: TwoStepView }) {
  const queries = useQueryClient();
  const { data: state } = useQuery({ ...api.accounts.getTwoStep.queryOptions(), initialData: initial });
  const [opened, setOpened] = useState<"setup" | "renew" | "off" | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const reload = () => queries.invalidateQueries({ queryKey: api.accounts.key() });
  const close = () => setOpened(null);
  return (
    <Stack gap="md">
      <Text size="sm">
        {state.since === null
          ? "It is off: your password is enough to sign in."
          : `It is on since ${formatDay(state.since)}. ${countOf(state.codesLeft, "recovery code")} left.`}
      </Text>
      {state.since === null ? (
        <Group>
          <Button onClick={() => setOpened("setup")}>Turn on two-step sign-in</Button>
        </Group>
      ) : (
        <Group gap="sm">
          <Button variant="default" onClick={() => setOpened("renew")}>
            New recovery codes
          </Button>
          <Button variant="default" onClick={() => setOpened("off")}>
            Turn off
          </Button>
        </Group>
      )}
      {opened === "setup" && (
        <TwoStepSetup
          onClose={close}
          onDone={(given) => {
            close();
            setCodes(given);
            void reload();
          }}
        />
      )}
      {opened === "renew" && (
        <ProofDialog
          title="New recovery codes"
          meaning="The codes you have now stop working."
          confirm="Make new codes"
          onClose={close}
          onProve={async (proof) => {
            const { codes: given } = await client.accounts.giveRecoveryCodes(proof);
            close();
            setCodes(given);
            await reload();
          }}
        />
      )}
      {opened === "off" && (
        <ProofDialog
          title="Turn off two-step sign-in"
          meaning="From then on your password alone is enough. Your recovery codes stop working."
          confirm="Turn off"
          onClose={close}
          onProve={async (proof) => {
            await client.accounts.turnOffTwoStep(proof);
            close();
            await reload();
            notifyDone("Two-step sign-in is off. Remove the entry from your app.");
          }}
        />
      )}
      {codes !== null && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Stack>
  );
}
