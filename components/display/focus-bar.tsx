"use client";

import { Button, Kbd } from "@mantine/core";

interface Props {
  title: string;
  onLeave: () => void;
}

/** What is left of the bar in focus mode: what one reads, and the way out. */
export function FocusBar({ title, onLeave }: Props) {
  return (
    <>
      <h1 data-focus-title>{title}</h1>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        rightSection={<Kbd size="xs">Esc</Kbd>}
        onClick={onLeave}
        onKeyDown={(event) => event.key === "Escape" && onLeave()}
      >
        Leave focus mode
      </Button>
    </>
  );
}
