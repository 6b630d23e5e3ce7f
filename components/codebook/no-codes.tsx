"use client";

import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconPlus, IconTemplate } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { nameLimit } from "@/lib/codebook/code-fields";
import classes from "./codebook-workplace.module.css";
import type { CodebookActions } from "./use-codebook-actions";

interface Props {
  canEdit: boolean;
  canRestructure: boolean;
  actions: CodebookActions;
}

/** What to do with an empty codebook. */
export function NoCodes({ canEdit, canRestructure, actions }: Props) {
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const applyTemplate = async () => {
    setBusy(true);
    await actions.applyTemplate();
    setBusy(false);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") void actions.add({ id: crypto.randomUUID(), parentId: null, name });
  };
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
        <form onSubmit={add}>
          <Group wrap="nowrap">
            <TextInput
              aria-label="Name of the first code"
              placeholder="Name of the first code"
              value={name}
              maxLength={nameLimit}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" leftSection={<IconPlus size={16} />} disabled={name.trim() === ""}>
              Add
            </Button>
          </Group>
        </form>
      )}
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
    </Stack>
  );
}
