"use client";

import { NumberInput } from "@mantine/core";

interface Props {
  words: number | undefined;
  onChange: (words: number) => void;
}

/** How many words may lie between two passages that are near one another. */
export const WordsBetween = ({ words = 0, onChange }: Props) => (
  <NumberInput
    label="Words between, at most"
    min={0}
    max={1_000}
    allowDecimal={false}
    value={words}
    onChange={(next) => typeof next === "number" && onChange(next)}
  />
);
