"use client";

import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { newId } from "@/components/coding/new-id";
import type { FreeRow } from "@/lib/tables/axis";
import { moveItem } from "@/lib/tables/edit-spec";
import { OrderButtons } from "./order-buttons";
import classes from "./table-editor.module.css";

interface Props {
  rows: readonly FreeRow[];
  onChange: (rows: readonly FreeRow[]) => void;
}

/** Rows that stand for nothing coded, each with a heading. */
export function FreeRows({ rows, onChange }: Props) {
  return (
    <>
      <ol className={classes.codes}>
        {rows.map((row, index) => (
          <li key={row.id}>
            <TextInput
              size="xs"
              className={classes.codeName}
              aria-label={`Heading of row ${index + 1}`}
              maxLength={200}
              value={row.heading}
              onChange={(event) => {
                const heading = event.currentTarget.value;
                onChange(rows.map((each) => (each.id === row.id ? { ...each, heading } : each)));
              }}
            />
            <OrderButtons
              name={row.heading || `row ${index + 1}`}
              index={index}
              length={rows.length}
              onMove={(by) => onChange(moveItem(rows, index, by))}
              onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}
            />
          </li>
        ))}
      </ol>
      <Button
        variant="light"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...rows, { id: newId(), heading: `Row ${rows.length + 1}` }])}
      >
        Add a row
      </Button>
    </>
  );
}
