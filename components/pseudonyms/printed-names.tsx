"use client";

import { Button, Group, Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { ReaderState } from "@/components/reader/use-reader";

interface Props {
  reader: ReaderState;
  /** The pages. */
  children: ReactNode;
}

/** Holds the pages back while names are not to be shown, as on them they are as printed, until one asks for them. */
export function PrintedNames({ reader, children }: Props) {
  const { on } = reader.naming;
  const [allowed, setAllowed] = useState(false);
  if (allowed && !on) setAllowed(false);
  const hasText = reader.document.text.trim() !== "";
  if (!on || allowed) return children;
  return (
    <div role="group" aria-label="Pages are held back" style={{ padding: 24, maxWidth: "38rem" }}>
      <Title order={2} size="h4" mb="xs">
        The pages show names
      </Title>
      <Text size="sm" mb="md">
        Pseudonyms are shown in the text alone. On the pages names stand as they were printed.
      </Text>
      <Group gap="xs">
        {hasText && (
          <Button autoFocus onClick={() => reader.showIn("text")}>
            Show the text
          </Button>
        )}
        <Button variant="default" autoFocus={!hasText} onClick={() => setAllowed(true)}>
          Show the pages all the same
        </Button>
      </Group>
    </div>
  );
}
