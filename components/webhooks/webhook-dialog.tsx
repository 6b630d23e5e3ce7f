"use client";

import { Modal } from "@mantine/core";
import { useState } from "react";
import { ShownOnce } from "@/components/shell/shown-once";
import { client } from "@/lib/api/client";
import { NewWebhookForm } from "./new-webhook-form";
import { Verification } from "./verification";

interface Props {
  projectId: string;
  /** The secret to show; null: a webhook is to be made first. */
  secret: string | null;
  onClose: () => void;
  /** After one was made, before its secret is shown. */
  onMade: () => Promise<void>;
}

/** Makes a webhook, then shows its secret, once; or shows one that was made anew. */
export function WebhookDialog({ projectId, secret: given, onClose, onMade }: Props) {
  const [secret, setSecret] = useState(given);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={secret === null ? "New webhook" : "The webhook’s secret"}
    >
      {secret === null ? (
        <NewWebhookForm
          onCancel={onClose}
          onSubmit={async (terms) => {
            const made = await client.webhooks.create({ projectId, ...terms });
            await onMade();
            setSecret(made.secret);
          }}
        />
      ) : (
        <ShownOnce
          label="Secret"
          value={secret}
          meaning="Give it to the program that is told: with it, it makes sure that a message comes from here. It is shown only now; later you can only make a new one."
          onDone={onClose}
        >
          <Verification />
        </ShownOnce>
      )}
    </Modal>
  );
}
