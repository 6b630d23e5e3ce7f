"use client";

import { ActionIcon, CloseButton, TextInput, Tooltip } from "@mantine/core";
import { IconFilter, IconPlus } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import classes from "./code-tree.module.css";

interface Props {
  typed: string;
  onType: (typed: string) => void;
  /** Down or Enter in the field: on to the tree. */
  onLeave: () => void;
  /** Left out where the codebook cannot be edited. */
  onAdd?: () => void;
}

/** The field that filters the tree, and the button that adds a code. */
export function TreeTools({ typed, onType, onLeave, onAdd }: Props) {
  const answer = (event: KeyboardEvent) => {
    if (event.key === "Escape") onType("");
    else if (event.key === "ArrowDown" || event.key === "Enter") onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.tools}>
      <TextInput
        size="xs"
        flex={1}
        aria-label="Filter codes"
        placeholder="Filter codes"
        leftSection={<IconFilter size={14} />}
        rightSection={
          typed !== "" && <CloseButton size="xs" aria-label="Clear filter" onClick={() => onType("")} />
        }
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={answer}
      />
      {onAdd && (
        <Tooltip label="New code">
          <ActionIcon variant="light" size={30} aria-label="New code" onClick={onAdd}>
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
