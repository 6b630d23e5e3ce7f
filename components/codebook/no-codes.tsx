"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconPlus, IconTemplate } from "@tabler/icons-react";
import { useState } from "react";
import classes from "./codebook-workplace.module.css";
import type { CodebookActions } from "./use-codebook";

interface Props {
  canEdit: boolean;
  canRestructure: boolean;
  actions: CodebookActions;
}

/** What to do with an empty codebook. */
export function NoCodes({ canEdit, canRestructure, actions }: Props) {
  const [busy, setBusy] = useState(false);
  const applyTemplate = async () => {
    setBusy(true);
    await actions.applyTemplate();
    setBusy(false);
  };
  const addFirst = () => void actions.add({ id: crypto.randomUUID(), parentId: null, name: "First code" });
  return (
    <Stack className={classes.hint} align="center" gap="md">
      <Title order={2} size="h3" c="var(--ink)">
        No codes yet
      </Title>
      <Text>
        A codebook is the list of ideas you look for. Codes can stand below one another to any depth; each can
        say when to use it and when not.
      </Text>
      {canEdit ? (
        <Text>
          Add codes here or while you read. Start empty, with a template, or bring in a codebook as CSV or
          REFI-QDA (.qdc) with the menu beside the heading.
        </Text>
      ) : (
        <Text>As a viewer you will see codes here as soon as the coders add them.</Text>
      )}
      {canEdit && (
        <Group justify="center">
          <Button leftSection={<IconPlus size={16} />} onClick={addFirst}>
            Add a first code
          </Button>
          {canRestructure && (
            <Button
              variant="light"
              leftSection={<IconTemplate size={16} />}
              loading={busy}
              onClick={() => void applyTemplate()}
            >
              Use the template “Relations of two states”
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
