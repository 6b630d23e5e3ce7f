"use client";

import {
  Autocomplete,
  ActionIcon,
  Anchor,
  Button,
  Group,
  Modal,
  Select,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { sizeOf } from "@/lib/documents/accepted-files";
import type { DocumentView } from "@/lib/documents/document-view";
import type { DocumentDetails } from "@/lib/documents/schema";
import { type DetailsForm, type DetailsProblems, readForm, toForm } from "./details-form";
import classes from "./document-dialog.module.css";
import { listLanguages } from "./list-languages";

interface Props {
  document: DocumentView;
  originalHref: string;
  /** Names of attributes that other documents have. */
  attributeNames: readonly string[];
  onClose: () => void;
  /** Rejects with the sentence to show. */
  onSave: (details: DocumentDetails) => Promise<void>;
}

/** What is known about a document. Mounted while it is open. */
export function DocumentDialog({ document, originalHref, attributeNames, onClose, onSave }: Props) {
  const [form, setForm] = useState(() => toForm(document));
  const [problems, setProblems] = useState<DetailsProblems & { save?: string }>({});
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
      setProblems({ save: error instanceof Error ? error.message : String(error) });
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
            rows={form.attributes}
            names={attributeNames}
            problem={problems.attributes}
            onChange={(attributes) => change({ attributes })}
          />
          <Text size="sm" c="dimmed" className={classes.file}>
            From {document.fileName}, {sizeOf(document.byteSize)}.{" "}
            <Anchor href={originalHref} download size="sm" underline="always">
              Download the original
            </Anchor>
          </Text>
          {problems.save !== undefined && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {problems.save}
            </Text>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={saving}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface AttributeProps {
  rows: DetailsForm["attributes"];
  names: readonly string[];
  problem: string | undefined;
  onChange: (rows: DetailsForm["attributes"]) => void;
}

function AttributeFields({ rows, names, problem, onChange }: AttributeProps) {
  const set = (key: string, fields: { name?: string; value?: string }) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...fields } : row)));
  const unused = names.filter((name) => !rows.some((row) => row.name === name));
  return (
    <fieldset className={classes.attributes}>
      <legend>Attributes</legend>
      <p>Anything you want to compare documents by: country, role of the speaker, wave.</p>
      {rows.map(({ key, name, value }, index) => (
        <div key={key} className={classes.row}>
          <Autocomplete
            aria-label={`Name of attribute ${index + 1}`}
            placeholder="Name"
            data={unused}
            value={name}
            onChange={(next) => set(key, { name: next })}
          />
          <TextInput
            aria-label={`Value of attribute ${index + 1}`}
            placeholder="Value"
            value={value}
            onChange={(event) => set(key, { value: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Remove attribute ${name || String(index + 1)}`}
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {problem !== undefined && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...rows, { key: crypto.randomUUID(), name: "", value: "" }])}
      >
        Add attribute
      </Button>
    </fieldset>
  );
}
