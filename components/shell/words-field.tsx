"use client";

import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";

interface Props {
  className: string | undefined;
  label: string;
  /** Left out: the label. */
  placeholder?: string;
  maxLength: number;
  /** What the address says; undefined for nothing. */
  text: string | undefined;
  /** Told a moment after typing, without white space around it; undefined for nothing. */
  onChange: (text: string | undefined) => void;
}

/** Words that narrow a list: the field keeps what is typed, the address follows. */
export function WordsField({ className, label, placeholder = label, maxLength, text = "", onChange }: Props) {
  const [typed, setTyped] = useState(text);
  const [told, setTold] = useState(text);
  if (told !== text) {
    // Changed elsewhere (cleared, or one step back), or by what was typed here.
    setTold(text);
    if (typed.trim() !== text) setTyped(text);
  }
  const tell = useDebouncedCallback((value: string) => onChange(value.trim() || undefined), 300);
  return (
    <TextInput
      className={className}
      size="sm"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={15} aria-hidden />}
      maxLength={maxLength}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
