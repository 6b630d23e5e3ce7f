"use client";

import { Group, Loader, Modal, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { newId } from "@/components/coding/new-id";
import { DialogActions } from "@/components/shell/dialog-actions";
import { api } from "@/lib/api/client";
import { textLimit } from "@/lib/claims/claim";
import type { ClaimChoice } from "@/lib/claims/claim-view";
import { type PassagePlace, placeInput } from "@/lib/coding/passage-place";
import classes from "./claims.module.css";
import { SaidFields } from "./said-fields";
import { type Said, useClaimActions } from "./use-claims";

interface Props {
  projectId: string;
  documentId: string;
  place: PassagePlace;
  words: string;
  onClose: () => void;
}

/** Asks which claim a place in the text is held against, and what it says to it. */
export function HoldDialog(props: Props) {
  const { projectId, onClose } = props;
  const { data, error } = useQuery(api.claims.listChoices.queryOptions({ input: { projectId } }));
  return (
    <Modal
      // Focus goes to the first field when a dialog comes, and there is none before the claims are here.
      key={String(data !== undefined)}
      opened
      onClose={onClose}
      title="Hold against a claim"
      size={520}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      {error && <p role="alert">The claims could not be read: {error.message}</p>}
      {!data && !error && <Loader size="sm" role="status" aria-label="Reading the claims" />}
      {data && <Fields {...props} claims={data} />}
    </Modal>
  );
}

function Fields({
  projectId,
  documentId,
  place,
  words,
  claims,
  onClose,
}: Props & { claims: readonly ClaimChoice[] }) {
  const { hold } = useClaimActions(projectId);
  const [isNew, setIsNew] = useState(claims.length === 0);
  const [claimId, setClaimId] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [said, setSaid] = useState<Said>({ stance: "supports", reading: "" });
  const [saving, setSaving] = useState(false);
  const chosen = isNew ? text.trim() !== "" : claimId !== null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen || saving) return;
    setSaving(true);
    const claim = isNew ? { claimId: newId(), claimText: text } : { claimId: claimId! };
    if (await hold({ ...claim, documentId, ...placeInput(place), stretch: "hit", ...said })) onClose();
    else setSaving(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <p className={classes.quote} dir="auto">
          {words}
        </p>
        {claims.length > 0 && (
          <Radio.Group
            label="Claim"
            value={isNew ? "new" : "there"}
            onChange={(value) => setIsNew(value === "new")}
          >
            <Group gap="lg" mt={6}>
              <Radio value="there" label="One that is there" />
              <Radio value="new" label="A new one" />
            </Group>
          </Radio.Group>
        )}
        {isNew ? (
          <TextInput
            label="New claim"
            description="A sentence that several sources can support or contradict."
            placeholder="The partnership was signed in 1999."
            maxLength={textLimit}
            dir="auto"
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : (
          <Select
            aria-label="Which claim"
            placeholder="Choose a claim"
            searchable
            allowDeselect={false}
            nothingFoundMessage="No claim has these words."
            data-autofocus
            data={claims.map(({ id, text: label }) => ({ value: id, label }))}
            value={claimId}
            onChange={setClaimId}
          />
        )}
        <SaidFields said={said} onChange={setSaid} />
        <DialogActions action="Hold against it" saving={saving} disabled={!chosen} onCancel={onClose} />
      </Stack>
    </form>
  );
}
