"use client";

import { Button, Checkbox, MultiSelect, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { newId } from "@/components/coding/new-id";
import type { ChronologyAddress } from "@/lib/chronology/chronology-address";
import type { Phase } from "@/lib/chronology/phase";
import { type CodeTree, codePath, visibleOrder } from "@/lib/codebook/tree";
import { YearField } from "@/components/shell/year-field";
import classes from "./chronology.module.css";

interface Props {
  tree: CodeTree;
  documents: readonly { readonly id: string; readonly title: string }[];
  address: ChronologyAddress;
  onChange: (patch: Partial<ChronologyAddress>) => void;
}

/** Which passages make the chronology, and the phases it is divided into. */
export function ChronologySetup({ tree, documents, address, onChange }: Props) {
  const { codeIds, documentIds, phases, codePhases } = address;
  const edit = (id: string, patch: Partial<Phase>) =>
    onChange({ phases: phases.map((each) => (each.id === id ? { ...each, ...patch } : each)) });
  const add = () => {
    const from = (phases.at(-1)?.to ?? 1990) + 1;
    onChange({
      phases: [...phases, { id: newId(), name: `Phase ${phases.length + 1}`, from, to: from + 9 }],
    });
  };
  return (
    <section className={classes.setup} aria-label="What the chronology is made of">
      <div className={classes.fields}>
        <MultiSelect
          label="Codes"
          placeholder={codeIds.length === 0 ? "All codes" : undefined}
          data={visibleOrder(tree, () => true).map(({ code }) => ({
            value: code.id,
            label: codePath(tree, code.id)
              .map(({ name }) => name)
              .join(" › "),
          }))}
          value={codeIds.filter((id) => tree.byId.has(id))}
          onChange={(ids) => onChange({ codeIds: ids })}
          searchable
          clearable
        />
        <MultiSelect
          label="Documents"
          placeholder={documentIds.length === 0 ? "All documents" : undefined}
          data={documents.map(({ id, title }) => ({ value: id, label: title }))}
          value={[...documentIds]}
          onChange={(ids) => onChange({ documentIds: ids })}
          searchable
          clearable
        />
      </div>
      <fieldset className={classes.phases}>
        <legend>Phases</legend>
        {phases.map(({ id, name, from, to }, index) => (
          <div key={id} className={classes.phase}>
            <TextInput
              size="xs"
              className={classes.phaseName}
              aria-label={`Name of phase ${index + 1}`}
              maxLength={120}
              value={name}
              onChange={(event) => edit(id, { name: event.currentTarget.value })}
            />
            <YearField
              label={`First year of phase ${index + 1}`}
              value={from}
              onChange={(year) => edit(id, { from: year })}
            />
            <YearField
              label={`Last year of phase ${index + 1}`}
              value={to}
              onChange={(year) => edit(id, { to: year })}
            />
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={14} aria-hidden />}
              aria-label={`Remove phase ${index + 1}, ${name}`}
              onClick={() => onChange({ phases: phases.filter((each) => each.id !== id) })}
            >
              Remove
            </Button>
            {from > to && <span className={classes.wrong}>The last year is before the first.</span>}
          </div>
        ))}
        <div className={classes.phase}>
          <Button variant="light" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            Add a phase
          </Button>
          <Checkbox
            size="sm"
            label="Codes with a period in their name, such as “Thaw, 1991–2008”"
            checked={codePhases}
            onChange={(event) => onChange({ codePhases: event.currentTarget.checked })}
          />
        </div>
      </fieldset>
    </section>
  );
}
