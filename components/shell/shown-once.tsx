"use client";

import { Button, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface Props {
  /** What it is called: "Token". */
  label: string;
  value: string;
  /** What it is good for, and that it comes never again. */
  meaning: string;
  onDone: () => void;
  children?: ReactNode;
}

/** Something secret that was just made, to be copied now or never. */
export function ShownOnce({ label, value, meaning, onDone, children }: Props) {
  return (
    <Stack gap="md">
      <Text size="sm">{meaning}</Text>
      <TextInput
        label={label}
        value={value}
        readOnly
        data-autofocus
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      {children}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
              {copied ? "Copied" : `Copy ${label.toLowerCase()}`}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
