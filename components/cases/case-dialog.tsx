"use client";

import { Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { AttributeFields } from "@/components/documents/attribute-fields";
import { type AttributeRow, readRows, toRows } from "@/components/documents/attribute-rows";
import { problemOf } from "@/components/shell/problem-of";
import { DialogActions } from "@/components/shell/dialog-actions";
import type { Case } from "@/lib/cases/case";
import { CaseDetails } from "@/lib/cases/schema";

interface Props {
  /** Null for a new one. */
  edited: Case | null;
  /** Names of attributes that cases have. */
  attributeNames: readonly string[];
  onClose: () => void;
  /** Rejects with the sentence to show. */
  onSave: (details: CaseDetails) => Promise<void>;
}

interface Problems {
  name?: string;
  attributes?: string;
  save?: string;
}

/** Name and attributes of a case. Mounted while it is open. */
export function CaseDialog({ edited, attributeNames, onClose, onSave }: Props) {
  const [name, setName] = useState(edited?.name ?? "");
  const [rows, setRows] = useState<readonly AttributeRow[]>(() => toRows(edited?.attributes ?? {}));
  const [problems, setProblems] = useState<Problems>({});
  const [saving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readCase(name, rows);
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
  return (
    <Modal
      opened
      onClose={onClose}
      title={edited ? "Edit case" : "Add case"}
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <TextInput
            label="Name"
            description="As it is to stand in tables: a name, a pseudonym, a number."
            data-autofocus
            value={name}
            error={problems.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <AttributeFields
            rows={rows}
            names={attributeNames}
            hint="Anything you want to compare cases by: age, town, profession, wave."
            problem={problems.attributes}
            onChange={setRows}
          />
          <DialogActions
            action={edited ? "Save" : "Add case"}
            saving={saving}
            problem={problems.save}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

function readCase(
  name: string,
  rows: readonly AttributeRow[],
): { details: CaseDetails } | { problems: Problems } {
  const read = readRows(rows);
  if ("problem" in read) return { problems: { attributes: read.problem } };
  const parsed = CaseDetails.safeParse({ name, attributes: read.attributes });
  if (parsed.success) return { details: parsed.data };
  const problems: Problems = {};
  for (const { path, message } of parsed.error.issues)
    problems[path[0] === "name" ? "name" : "attributes"] ??= message;
  return { problems };
}
