"use client";

import { Checkbox, NativeSelect, NumberInput, Select, TextInput } from "@mantine/core";
import { CodeSelect } from "@/components/excerpts/code-select";
import type { Condition } from "@/lib/queries/query";
import classes from "./queries.module.css";
import type { QueryGround } from "./query-ground";

interface Props extends QueryGround {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** What one coding must be like. */
export function ConditionFields({ condition, tree, filters, onChange }: Props) {
  switch (condition.kind) {
    case "code":
      return (
        <>
          <CodeSelect
            aria-label="Code"
            className={classes.wide}
            placeholder={
              condition.codeId === "" || tree.byId.has(condition.codeId)
                ? "Choose a code"
                : "A code that is gone"
            }
            tree={tree}
            value={condition.codeId}
            onChange={(codeId) => onChange({ ...condition, codeId })}
          />
          <Checkbox
            label="With sub-codes"
            checked={!condition.alone}
            onChange={(event) =>
              onChange({
                kind: "code",
                codeId: condition.codeId,
                ...(!event.currentTarget.checked && { alone: true }),
              })
            }
          />
        </>
      );
    case "coder":
      return (
        <Named
          label="Coder"
          things={filters.coders}
          value={condition.coderId}
          unknown="Somebody whose codings you do not see"
          onChange={(coderId) => onChange({ ...condition, coderId })}
        />
      );
    case "round":
      return (
        <Named
          label="Round"
          things={filters.rounds}
          value={condition.roundId}
          unknown="A round that is gone, or not yours to see"
          onChange={(roundId) => onChange({ ...condition, roundId })}
        />
      );
    case "layer":
      return (
        <NativeSelect
          aria-label="Layer"
          data={[
            { value: "consensus", label: "the consensus" },
            { value: "coder", label: "a person" },
          ]}
          value={condition.of}
          onChange={(event) =>
            onChange({ ...condition, of: event.currentTarget.value === "coder" ? "coder" : "consensus" })
          }
        />
      );
    case "date":
      return (
        <>
          <Day label="From" value={condition.from} onChange={(from) => onChange({ ...condition, from })} />
          <Day label="To" value={condition.to} onChange={(to) => onChange({ ...condition, to })} />
        </>
      );
    case "weight":
      return (
        <NumberInput
          aria-label="Weight at least"
          className={classes.narrow}
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          value={condition.least}
          onChange={(least) => typeof least === "number" && onChange({ ...condition, least })}
        />
      );
  }
}

interface NamedProps {
  label: string;
  things: readonly { readonly id: string; readonly name: string }[];
  value: string;
  /** What stands for a value that is not among the things. */
  unknown: string;
  onChange: (id: string) => void;
}

const Named = ({ label, things, value, unknown, onChange }: NamedProps) => {
  const isKnown = value === "" || things.some(({ id }) => id === value);
  return (
    <Select
      aria-label={label}
      className={classes.wide}
      placeholder={`Choose a ${label.toLowerCase()}`}
      allowDeselect={false}
      data={[
        ...things.map(({ id, name }) => ({ value: id, label: name })),
        ...(isKnown ? [] : [{ value, label: unknown }]),
      ]}
      value={value || null}
      onChange={(id) => id !== null && onChange(id)}
    />
  );
};

const Day = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}) => (
  <TextInput
    type="date"
    aria-label={label}
    leftSection={<span className={classes.said}>{label}</span>}
    leftSectionWidth={52}
    value={value ?? ""}
    onChange={(event) => onChange(event.currentTarget.value || undefined)}
  />
);
