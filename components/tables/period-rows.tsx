"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { newId } from "@/components/coding/new-id";
import type { Period } from "@/lib/tables/axis";
import { moveItem } from "@/lib/tables/edit-spec";
import { OrderButtons } from "./order-buttons";
import { YearField } from "@/components/shell/year-field";
import classes from "./table-editor.module.css";

interface Props {
  periods: readonly Period[];
  /** Periods that the project names already, to be taken at once. */
  known?: readonly Period[];
  onChange: (periods: readonly Period[]) => void;
}

/** Periods by name and years; a passage is of those whose years it speaks of. */
export function PeriodRows({ periods, known = [], onChange }: Props) {
  const edit = (id: string, patch: Partial<Period>) =>
    onChange(periods.map((each) => (each.id === id ? { ...each, ...patch } : each)));
  const add = () => {
    const from = (periods.at(-1)?.to ?? 1990) + 1;
    const to = from + 9;
    onChange([...periods, { id: newId(), name: `${from}–${to}`, from, to }]);
  };
  const missing = known.filter(({ id }) => !periods.some((period) => period.id === id));
  return (
    <>
      <p className={classes.hint}>A passage stands in each period of which it names a year.</p>
      <ol className={classes.codes}>
        {periods.map(({ id, name, from, to }, index) => (
          <li key={id}>
            <TextInput
              size="xs"
              className={classes.codeName}
              aria-label={`Name of period ${index + 1}`}
              maxLength={120}
              value={name}
              onChange={(event) => edit(id, { name: event.currentTarget.value })}
            />
            <YearField
              label={`First year of ${name}`}
              value={from}
              onChange={(year) => edit(id, { from: year })}
            />
            <YearField
              label={`Last year of ${name}`}
              value={to}
              onChange={(year) => edit(id, { to: year })}
            />
            <OrderButtons
              name={name}
              index={index}
              length={periods.length}
              onMove={(by) => onChange(moveItem(periods, index, by))}
              onRemove={() => onChange(periods.filter((each) => each.id !== id))}
            />
          </li>
        ))}
      </ol>
      <Group gap="xs">
        <Button variant="light" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          Add a period
        </Button>
        {missing.length > 0 && (
          <Button variant="light" size="xs" onClick={() => onChange([...periods, ...missing])}>
            Take {missing.length === 1 ? "the one" : `the ${missing.length}`} that codes name
          </Button>
        )}
      </Group>
    </>
  );
}
