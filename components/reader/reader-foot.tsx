"use client";

import { Button, Text } from "@mantine/core";
import { IconQuote, IconTag } from "@tabler/icons-react";
import type { ReaderState } from "./use-reader";
import type { ReaderTasks } from "./use-reader-tasks";

/** Along the foot of a phone's window: what can be done with the selection, within reach of the thumb. */
export function ReaderFoot({ reader, tasks }: { reader: ReaderState; tasks: ReaderTasks }) {
  const { mayCode, mayCreateCodes, selected, drawn } = reader;
  if (!mayCode || selected === null) {
    return (
      <Text size="sm" c="dimmed" w="100%" ta="center">
        Select some words to code them.
      </Text>
    );
  }
  return (
    <>
      <Button
        flex={1}
        leftSection={<IconTag size={16} aria-hidden />}
        onClick={() => tasks.openQuickCode(tasks.target)}
      >
        Code
      </Button>
      {mayCreateCodes && drawn === null && (
        <Button
          flex={1}
          variant="light"
          leftSection={<IconQuote size={16} aria-hidden />}
          onClick={tasks.inVivo}
        >
          In vivo
        </Button>
      )}
    </>
  );
}
