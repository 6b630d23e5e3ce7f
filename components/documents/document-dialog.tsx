"use client";

import { Anchor, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { DialogActions } from "@/components/shell/dialog-actions";
import { useMay } from "@/components/shell/use-may";
import { api } from "@/lib/api/client";
import { sizeOf } from "@/lib/documents/accepted-files";
import type { DocumentView } from "@/lib/documents/document-view";
import type { DocumentDetails } from "@/lib/documents/schema";
import { countOf } from "@/lib/shared/count-of";
import { AttributeFields } from "./attribute-fields";
import { type DetailsForm, type DetailsProblems, readForm, toForm } from "./details-form";
import classes from "./document-dialog.module.css";
import { listLanguages } from "./list-languages";

interface Props {
  projectId: string;
  document: DocumentView;
  originalHref: string;
  /** Names of attributes that other documents have. */
  attributeNames: readonly string[];
  onClose: () => void;
  /** Rejects with the sentence to show. */
  onSave: (details: DocumentDetails) => Promise<void>;
}

/** What is known about a document. Mounted while it is open. */
export function DocumentDialog({
  projectId,
  document,
  originalHref,
  attributeNames,
  onClose,
  onSave,
}: Props) {
  const [form, setForm] = useState(() => toForm(document));
  const [problems, setProblems] = useState<DetailsProblems & { save?: string }>({});
  const mayExport = useMay("project.export");
  const [saving, setSaving] = useState(false);
  const change = (fields: Partial<DetailsForm>) => setForm((now) => ({ ...now, ...fields }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readForm(form);
    setProblems("problems" in read ? read.problems : {});
    if ("problems" in read) return;
    setSaving(true);
    try {
      await onSave(read.details);
      onClose();
    } catch (error) {
      setProblems({ save: problemOf(error) });
      setSaving(false);
    }
  };
  const field = (name: "title" | "authors" | "year" | "source" | "doi") => ({
    value: form[name],
    error: problems[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <Modal opened onClose={onClose} title="Details" size="lg" closeButtonProps={{ "aria-label": "Close" }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <TextInput label="Title" data-autofocus {...field("title")} />
          <TextInput
            label="Authors"
            description="Who wrote or said it, as you cite them."
            {...field("authors")}
          />
          <div className={classes.pair}>
            <TextInput label="Year" inputMode="numeric" {...field("year")} />
            <TextInput label="DOI" {...field("doi")} />
          </div>
          <TextInput
            label="Source"
            description="Journal, archive, site, interview date."
            {...field("source")}
          />
          <Select
            label="Language"
            description="Detected when the file was read. Decides which way the text runs, and where its sentences end."
            data={listLanguages(form.language)}
            value={form.language}
            error={problems.language}
            searchable
            allowDeselect={false}
            nothingFoundMessage="No such language in the list"
            onChange={(language) => change({ language: language ?? "" })}
          />
          <AttributeFields
            hint="Anything you want to compare documents by: country, role of the speaker, wave."
            rows={form.attributes}
            names={attributeNames}
            problem={problems.attributes}
            onChange={(attributes) => change({ attributes })}
          />
          <Text size="sm" c="dimmed" className={classes.file}>
            From {document.fileName}, {sizeOf(document.byteSize)}.{" "}
            <Facts projectId={projectId} id={document.id} />
            {mayExport && (
              <Anchor href={originalHref} download size="sm" underline="always">
                Download the original
              </Anchor>
            )}
          </Text>
          <DialogActions action="Save" saving={saving} problem={problems.save} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** What the text holds; nothing until it has been counted. */
function Facts({ projectId, id }: { projectId: string; id: string }) {
  const { data } = useQuery(api.documents.getFacts.queryOptions({ input: { projectId, id } }));
  if (!data) return null;
  return `${countOf(data.paragraphs, "paragraph")}, ${countOf(data.sentences, "sentence")}. `;
}
