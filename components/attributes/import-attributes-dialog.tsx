"use client";

import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { newId } from "@/components/coding/new-id";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import {
  type AttributeKind,
  type Described,
  attributeKinds,
  guessKind,
} from "@/lib/attributes/attribute-kind";
import { type Matchable, planAttributes } from "@/lib/attributes/plan-attributes";
import type { Sheet, Workbook } from "@/lib/ingest/sheet";
import { countOf } from "@/lib/shared/count-of";
import classes from "./import-attributes.module.css";
import { kindWords } from "./kind-words";
import { PlanOfAttributes } from "./plan-of-attributes";

interface Props {
  projectId: string;
  of: Described;
  things: readonly Matchable[];
  fileName: string;
  workbook: Workbook;
  onClose: () => void;
}

interface Column {
  readonly at: number;
  readonly name: string;
  readonly kind: AttributeKind;
  readonly taken: boolean;
}

/** The columns of a sheet by its first row; the kind of each as its cells look. */
const listColumns = ({ rows }: Sheet): Column[] =>
  (rows[0]?.cells ?? []).flatMap((heading, at) => {
    const name = heading.trim().slice(0, 80);
    const kind = guessKind(rows.slice(1).map(({ cells }) => cells[at] ?? ""));
    return name === "" ? [] : [{ at, name, kind, taken: true }];
  });

/** What columns of a table mean, what would be changed by it, and what not and why; one step to undo. */
export function ImportAttributesDialog({ projectId, of, things, fileName, workbook, onClose }: Props) {
  const [sheetAt, setSheetAt] = useState(0);
  const sheet = workbook.sheets[sheetAt]!;
  const [columns, setColumns] = useState(() => listColumns(sheet));
  const [nameAt, setNameAt] = useState(columns[0]?.at ?? 0);
  const [making, setMaking] = useState(of === "cases");
  const [saving, setSaving] = useState(false);
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const taken = useMemo(() => columns.filter(({ at, taken: is }) => is && at !== nameAt), [columns, nameAt]);
  const plan = useMemo(
    () => planAttributes(sheet.rows.slice(1), nameAt, taken, things),
    [sheet, nameAt, taken, things],
  );
  const thing = of === "documents" ? "document" : "case";
  const made = making ? plan.unmatched : [];
  const count = plan.entries.length + made.length;
  const change = (at: number, patch: Partial<Column>) =>
    setColumns(columns.map((each) => (each.at === at ? { ...each, ...patch } : each)));
  const importAll = async () => {
    setSaving(true);
    const input = {
      ...{ projectId, of },
      kinds: Object.fromEntries(taken.map(({ name, kind }) => [name, kind])),
      entries: plan.entries.map(({ id, values }) => ({ id, values: { ...values } })),
      made: made.map(({ name, values }) => ({ id: newId(), name, values: { ...values } })),
    };
    const done = await save(() => client.attributes.import(input), {
      failed: "No attribute was changed",
      undoable: true,
      settle: () =>
        Promise.all(
          [api.documents.key(), api.cases.key(), api.analysis.key(), api.attributes.key()].map((queryKey) =>
            queries.invalidateQueries({ queryKey }),
          ),
        ),
    });
    if (done) onClose();
    else setSaving(false);
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={`Attributes from ${fileName}`}>
      <Stack gap="md">
        {workbook.warnings.map((warning) => (
          <Alert key={warning} color="yellow">
            {warning}
          </Alert>
        ))}
        <Group gap="md" align="flex-end">
          {workbook.sheets.length > 1 && (
            <NativeSelect
              label="Sheet"
              data={workbook.sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
              value={String(sheetAt)}
              onChange={(event) => {
                const at = Number(event.currentTarget.value);
                const next = listColumns(workbook.sheets[at]!);
                setSheetAt(at);
                setColumns(next);
                setNameAt(next[0]?.at ?? 0);
              }}
            />
          )}
          <NativeSelect
            label={of === "documents" ? "The document’s title or file name is in" : "The case’s name is in"}
            data={columns.map(({ at, name }) => ({ value: String(at), label: name }))}
            value={String(nameAt)}
            data-autofocus
            onChange={(event) => setNameAt(Number(event.currentTarget.value))}
          />
        </Group>
        {columns.length > 1 && (
          <table className={classes.columns}>
            <caption>What becomes an attribute</caption>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Its values are</th>
              </tr>
            </thead>
            <tbody>
              {columns
                .filter(({ at }) => at !== nameAt)
                .map(({ at, name, kind, taken: is }) => (
                  <tr key={at}>
                    <th scope="row">
                      <Checkbox
                        label={name}
                        checked={is}
                        onChange={(event) => change(at, { taken: event.currentTarget.checked })}
                      />
                    </th>
                    <td>
                      <NativeSelect
                        aria-label={`Values of ${name}`}
                        disabled={!is}
                        data={attributeKinds.map((value) => ({ value, label: kindWords[value] }))}
                        value={kind}
                        onChange={(event) => {
                          const next = attributeKinds.find((each) => each === event.currentTarget.value);
                          if (next) change(at, { kind: next });
                        }}
                      />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
        {of === "cases" && plan.unmatched.length > 0 && (
          <Checkbox
            label={`Make a case of each name that none has (${plan.unmatched.length.toLocaleString("en-US")})`}
            checked={making}
            onChange={(event) => setMaking(event.currentTarget.checked)}
          />
        )}
        <PlanOfAttributes plan={plan} thing={thing} making={making} columns={taken.length} />
        <Group justify="flex-end" gap="sm">
          {taken.length === 0 && <Text size="sm">Choose at least one column besides the names.</Text>}
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            loading={saving}
            disabled={count === 0 || taken.length === 0}
            onClick={() => void importAll()}
          >
            {count === 0 ? "Import" : `Import for ${countOf(count, thing)}`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
