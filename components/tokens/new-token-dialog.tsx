"use client";

import { Modal } from "@mantine/core";
import { useState } from "react";
import { ShownOnce } from "@/components/shell/shown-once";
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
        <ShownOnce
          label="Token"
          value={token}
          meaning="Keep it like a password: whoever holds it can do in your name what it may do, until it expires or you revoke it. It is shown only now: the server keeps no copy."
          onDone={onClose}
        />
      )}
    </Modal>
  );
}
