"use client";

import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { client } from "@/lib/api/client";
import { NewTokenForm, type TokenProject } from "./new-token-form";

interface Props {
  projects: readonly TokenProject[];
  onClose: () => void;
  /** After one was made, before it is shown. */
  onMade: () => Promise<void>;
}

/** Makes a token, then shows it, once. */
export function NewTokenDialog({ projects, onClose, onMade }: Props) {
  const [token, setToken] = useState<string | null>(null);
  return (
    <Modal opened onClose={onClose} title={token === null ? "New token" : "Your new token"}>
      {token === null ? (
        <NewTokenForm
          projects={projects}
          onCancel={onClose}
          onSubmit={async (terms) => {
            const made = await client.tokens.create(terms);
            await onMade();
            setToken(made.token);
          }}
        />
      ) : (
        <ShownToken token={token} onDone={onClose} />
      )}
    </Modal>
  );
}

/** A token just made, to be copied now or never. */
function ShownToken({ token, onDone }: { token: string; onDone: () => void }) {
  return (
    <Stack gap="md">
      <Text size="sm">
        Keep it like a password: whoever holds it can do in your name what it may do, until it expires or you
        revoke it. It is shown only now: the server keeps no copy.
      </Text>
      <TextInput
        label="Token"
        value={token}
        readOnly
        data-autofocus
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
              {copied ? "Copied" : "Copy token"}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
