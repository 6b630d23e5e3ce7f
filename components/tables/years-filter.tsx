"use client";

import { Group, NumberInput } from "@mantine/core";
import type { FindingTableSpec } from "@/lib/tables/finding-table";

type Years = FindingTableSpec["years"];

interface Props {
  years: Years;
  onChange: (years: Years) => void;
}

/** What stands for no first and no last year. */
const [first, last] = [1, 9_999];
const look = {
  allowDecimal: false,
  allowNegative: false,
  hideControls: true,
  min: first,
  max: last,
} as const;

/** Only passages that name a year from one to another; either may be left open. */
export function YearsFilter({ years, onChange }: Props) {
  const { from = first, to = last } = years ?? {};
  const change = (next: { from: number; to: number }) =>
    onChange(next.from === first && next.to === last ? undefined : next);
  return (
    <Group gap="sm" grow align="flex-start" role="group" aria-label="Years that passages name">
      <NumberInput
        {...look}
        label="Years from"
        placeholder="Any, and none"
        value={from === first ? "" : from}
        onChange={(year) => change({ from: typeof year === "number" && year >= first ? year : first, to })}
      />
      <NumberInput
        {...look}
        label="Years to"
        placeholder="Any, and none"
        error={to < from ? "Ends before it begins, so nothing counts." : undefined}
        value={to === last ? "" : to}
        onChange={(year) => change({ from, to: typeof year === "number" && year >= first ? year : last })}
      />
    </Group>
  );
}
