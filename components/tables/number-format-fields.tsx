"use client";

import { Checkbox, Group, NativeSelect, NumberInput } from "@mantine/core";
import type { NumberFormat } from "@/lib/exchange/number-format";

interface Props {
  /** Names the fields: "column 2". */
  name: string;
  format: NumberFormat;
  /** Whether the numbers are shares of the text anyway, and no counts. */
  ofText: boolean;
  onChange: (format: NumberFormat) => void;
}

/** How the numbers of a column are written. */
export const NumberFormatFields = ({ name, format, ofText, onChange }: Props) => (
  <Group gap="xs" align="flex-end" role="group" aria-label={`Numbers of ${name}`}>
    <NativeSelect
      size="xs"
      label="Written as"
      data={[
        { value: "number", label: ofText ? "Share from 0 to 1" : "Number" },
        { value: "percent", label: ofText ? "Percent" : "Percent of the column" },
      ]}
      value={format.style}
      onChange={(event) => {
        const style = event.currentTarget.value === "percent" ? "percent" : "number";
        const whole = style === "number" && !ofText;
        onChange({ ...format, style, decimals: whole ? 0 : Math.max(1, format.decimals) });
      }}
    />
    <NumberInput
      size="xs"
      w={80}
      label="Decimals"
      min={0}
      max={6}
      allowDecimal={false}
      value={format.decimals}
      onChange={(decimals) => typeof decimals === "number" && onChange({ ...format, decimals })}
    />
    <Checkbox
      size="xs"
      label="1,234 and not 1234"
      checked={format.thousands}
      onChange={(event) => onChange({ ...format, thousands: event.currentTarget.checked })}
    />
  </Group>
);
