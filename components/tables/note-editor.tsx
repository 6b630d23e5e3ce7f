"use client";

import { Button, Group, Popover, Textarea } from "@mantine/core";
import { useState } from "react";
import classes from "./cell-excerpts.module.css";

interface Props {
  /** The cell's row and column, for those who do not see where it stands. */
  where: string;
  note: string | null;
  onSave: (text: string) => void;
}

/** An empty cell that one can write into: why there is nothing, or what it means. */
export function NoteEditor({ where, note, onSave }: Props) {
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState(note ?? "");
  const open = () => {
    setText(note ?? "");
    setOpened(true);
  };
  const save = () => {
    setOpened(false);
    if (text.trim() !== (note ?? "")) onSave(text);
  };
  return (
    <Popover opened={opened} onDismiss={() => setOpened(false)} width={300} trapFocus shadow="md" returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.write}
          onClick={open}
          aria-label={
            note === null ? `No passages in ${where}. Write a note` : `Note in ${where}: ${note}. Change it`
          }
          title={note === null ? "No passages. Write a note" : "Change the note"}
        >
          {note === null ? "—" : <span className={classes.note}>{note}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Textarea
          label={`Note in ${where}`}
          description="Stands in the cell while it has no passages, and in exports."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button variant="default" size="xs" onClick={() => setOpened(false)}>
            Cancel
          </Button>
          <Button size="xs" onClick={save}>
            Save note
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
