"use client";

import { Button, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import type { WebhookView } from "@/lib/webhooks/webhook-view";
import { useWebhookActions } from "./use-webhook-actions";
import { Verification } from "./verification";
import { WebhookDialog } from "./webhook-dialog";
import { WebhookRows } from "./webhook-rows";

/** Milliseconds between two looks at how they fare. */
const lookEvery = 15_000;

interface Props {
  projectId: string;
  initial: WebhookView[];
}

/** The addresses that are told what happens in this project, for who manages it. */
export function ProjectWebhooks({ projectId, initial }: Props) {
  const { data: webhooks } = useQuery({
    ...api.webhooks.list.queryOptions({ input: { projectId } }),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.length === 0 ? false : lookEvery),
  });
  /** What the dialog shows: a form, or a secret; null: it is closed. */
  const [dialog, setDialog] = useState<{ readonly secret: string | null } | null>(null);
  const actions = useWebhookActions(projectId);
  const renew = (webhook: WebhookView) =>
    modals.openConfirmModal({
      title: "Make a new secret?",
      children: `What is sent to ${webhook.address} is no longer signed with the old one, and the program there refuses it until it has the new one.`,
      labels: { confirm: "New secret", cancel: "Cancel" },
      onConfirm: () => void actions.renew(webhook).then((secret) => secret !== null && setDialog({ secret })),
    });
  const remove = (webhook: WebhookView) =>
    modals.openConfirmModal({
      title: "Delete this webhook?",
      children: `${webhook.address} is told nothing more, and what waits to be told there is lost. The project itself stays as it is.`,
      labels: { confirm: "Delete", cancel: "Cancel" },
      confirmProps: { color: "red" },
      onConfirm: () => void actions.remove(webhook),
    });
  return (
    <Stack gap="md" align="stretch">
      {webhooks.length === 0 ? (
        <Teach />
      ) : (
        <WebhookRows
          webhooks={webhooks}
          testing={actions.testing}
          onTest={(webhook) => void actions.test(webhook)}
          onTurn={(webhook, on) => void actions.turn(webhook, on)}
          onRenew={renew}
          onRemove={remove}
        />
      )}
      <div>
        <Button variant="default" onClick={() => setDialog({ secret: null })}>
          Add a webhook
        </Button>
      </div>
      {dialog !== null && (
        <WebhookDialog
          projectId={projectId}
          secret={dialog.secret}
          onClose={() => setDialog(null)}
          onMade={actions.reload}
        />
      )}
    </Stack>
  );
}

/** What webhooks are for, where there is none. */
function Teach() {
  return (
    <Stack gap="sm" maw="75ch">
      <Text size="sm" c="dimmed">
        A webhook tells a program what happens here, seconds after it happens, so that it need not ask again
        and again: to post in a chat when a round is closed, or to draw a figure anew when something was
        coded. It is told what you may see, with ids to ask further by. Messages are signed as Standard
        Webhooks are, and sent again for more than a day when nobody answers.
      </Text>
      <Verification />
    </Stack>
  );
}
