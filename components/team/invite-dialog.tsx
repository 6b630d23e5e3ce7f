"use client";

import { Modal } from "@mantine/core";
import { useState } from "react";
import type { Role } from "@/lib/projects/permissions";
import { InvitationLink } from "./invitation-link";
import { type InvitationTerms, InviteForm } from "./invite-form";

interface Props {
  title: string;
  /** The roles to offer, at least one; null where an invitation gives none. */
  offered: readonly Role[] | null;
  onClose: () => void;
  /** Makes the invitation and returns its token; rejects with the sentence to show. */
  onInvite: (terms: InvitationTerms) => Promise<string>;
}

/** Makes an invitation link, then shows it, once. */
export function InviteDialog({ title, offered, onClose, onInvite }: Props) {
  const [link, setLink] = useState<string | null>(null);
  return (
    <Modal opened onClose={onClose} title={title}>
      {link === null ? (
        <InviteForm
          offered={offered}
          onCancel={onClose}
          onSubmit={async (terms) => setLink(`${window.location.origin}/invite/${await onInvite(terms)}`)}
        />
      ) : (
        <InvitationLink link={link} onDone={onClose} />
      )}
    </Modal>
  );
}
