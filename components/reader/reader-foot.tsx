"use client";

import { Button, Text } from "@mantine/core";
import { IconQuote, IconTag } from "@tabler/icons-react";

interface Props {
  /** Something is selected, and the member may code it. */
  selected: boolean;
  onQuickCode: () => void;
  onInVivo: (() => void) | undefined;
}

/** Along the foot of a phone's window: what can be done with the selection, within reach of the thumb. */
export function ReaderFoot({ selected, onQuickCode, onInVivo }: Props) {
  if (!selected) {
    return (
      <Text size="sm" c="dimmed" w="100%" ta="center">
        Select some words to code them.
      </Text>
    );
  }
  return (
    <>
      <Button flex={1} leftSection={<IconTag size={16} aria-hidden />} onClick={onQuickCode}>
        Code
      </Button>
      {onInVivo !== undefined && (
        <Button flex={1} variant="light" leftSection={<IconQuote size={16} aria-hidden />} onClick={onInVivo}>
          In vivo
        </Button>
      )}
    </>
  );
}
