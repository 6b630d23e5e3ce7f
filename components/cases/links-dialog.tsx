"use client";

import { ActionIcon, Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import type { CaseView, LinkableDocument } from "@/lib/cases/case-view";
import type { LinkCaseInput } from "@/lib/cases/schema";
import classes from "./links-dialog.module.css";

interface Props {
  projectId: string;
  edited: CaseView;
  onClose: () => void;
  onLink: (link: Omit<LinkCaseInput, "projectId">) => Promise<void>;
  onUnlink: (id: string) => Promise<void>;
}

/** What belongs to a case: each link is made and removed at once, and can be undone. */
export function LinksDialog({ projectId, edited, onClose, onLink, onUnlink }: Props) {
  const { data: documents } = useQuery(api.cases.listLinkable.queryOptions({ input: { projectId } }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={`What belongs to “${edited.name}”`}
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        {edited.links.length === 0 && <Text c="dimmed">Nothing yet.</Text>}
        {edited.links.length > 0 && (
          <ul className={classes.links} aria-label="Linked">
            {edited.links.map(({ id, documentTitle, speaker }) => (
              <li key={id}>
                <span>
                  {documentTitle}{" "}
                  <span className={classes.part}>
                    {speaker === "" ? "the whole document" : `what ${speaker} says`}
                  </span>
                </span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={`Take out ${speaker === "" ? "" : `${speaker} in `}“${documentTitle}”`}
                  onClick={() => void onUnlink(id)}
                >
                  <IconX size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        {documents?.length === 0 && <Text c="dimmed">Add documents to the project first.</Text>}
        {documents && documents.length > 0 && (
          <NewLink documents={documents} onLink={(link) => onLink({ caseId: edited.id, ...link })} />
        )}
      </Stack>
    </Modal>
  );
}

interface NewLinkProps {
  documents: readonly LinkableDocument[];
  onLink: (link: { documentId: string; speaker: string }) => Promise<void>;
}

/** In the list of speakers, the whole document; no speaker is called so. */
const whole = "";

function NewLink({ documents, onLink }: NewLinkProps) {
  const [documentId, setDocumentId] = useState<string | null>(null);
  const [speaker, setSpeaker] = useState(whole);
  const speakers = documents.find(({ id }) => id === documentId)?.speakers ?? [];
  const submit = async () => {
    if (documentId === null) return;
    await onLink({ documentId, speaker });
    setSpeaker(whole);
  };
  return (
    <fieldset className={classes.fields}>
      <legend>Link more</legend>
      <Select
        label="Document"
        placeholder="Choose a document"
        searchable
        nothingFoundMessage="No document is called so"
        data={documents.map(({ id, title }) => ({ value: id, label: title }))}
        value={documentId}
        onChange={(id) => {
          setDocumentId(id);
          setSpeaker(whole);
        }}
      />
      {speakers.length > 0 && (
        <Select
          label="What of it"
          data={[
            { value: whole, label: "The whole document" },
            ...speakers.map((name) => ({ value: name, label: `What ${name} says` })),
          ]}
          allowDeselect={false}
          value={speaker}
          onChange={(name) => setSpeaker(name ?? whole)}
        />
      )}
      <Group justify="flex-end">
        <Button disabled={documentId === null} onClick={() => void submit()}>
          Link
        </Button>
      </Group>
    </fieldset>
  );
}
