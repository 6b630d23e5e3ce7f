import { NumberInput } from "@mantine/core";

interface Props {
  label: string;
  value: number;
  /** Only with whole numbers that can be years. */
  onChange: (year: number) => void;
}

/** A year from 1 to 9999. */
export const YearField = ({ label, value, onChange }: Props) => (
  <NumberInput
    size="xs"
    w={72}
    hideControls
    allowDecimal={false}
    allowNegative={false}
    min={1}
    max={9_999}
    aria-label={label}
    value={value}
    onChange={(year) => typeof year === "number" && year >= 1 && onChange(year)}
  />
);
