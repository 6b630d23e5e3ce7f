"use client";

import { ActionIcon, Autocomplete, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { AttributeRow } from "./attribute-rows";
import classes from "./attribute-fields.module.css";

interface Props {
  rows: readonly AttributeRow[];
  /** Names that are used elsewhere. */
  names: readonly string[];
  /** What attributes are good for, in a sentence. */
  hint: string;
  problem: string | undefined;
  onChange: (rows: readonly AttributeRow[]) => void;
}

/** Free attributes: names that are in use elsewhere are offered. */
export function AttributeFields({ rows, names, hint, problem, onChange }: Props) {
  const set = (key: string, fields: { name?: string; value?: string }) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...fields } : row)));
  const unused = names.filter((name) => !rows.some((row) => row.name === name));
  return (
    <fieldset className={classes.attributes}>
      <legend>Attributes</legend>
      <p>{hint}</p>
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
