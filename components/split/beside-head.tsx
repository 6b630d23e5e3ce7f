"use client";

import { ActionIcon, NativeSelect, Tooltip } from "@mantine/core";
import { IconArrowsLeftRight, IconX } from "@tabler/icons-react";
import { NamedWithKey } from "@/components/reader/command-key";
import classes from "./beside-head.module.css";
import type { Split } from "./use-split";

interface Props {
  split: Split;
  besideId: string;
  mainId: string;
  documents: readonly { readonly id: string; readonly title: string }[];
  /** The ref of what holds tools of the document that is shown. */
  tools: (holder: HTMLElement | null) => void;
}

/** The head of the pane beside the text: which document it shows, and what becomes of it. */
export function BesideHead({ split, besideId, mainId, documents, tools }: Props) {
  const { swapPanes, toggleBeside } = split.panes.beside.commands;
  return (
    <div className={classes.head}>
      <NativeSelect
        size="xs"
        aria-label="Document beside the text"
        className={classes.document}
        value={besideId}
        onChange={(event) => split.openBeside(event.currentTarget.value)}
        data={documents.map(({ id, title }) => ({
          value: id,
          label: id === mainId ? `${title} (the same document)` : title,
        }))}
      />
      <div ref={tools} className={classes.tools} />
      <Tooltip label={<NamedWithKey name="Swap the panes" command="swapPanes" />}>
        <ActionIcon variant="subtle" color="gray" aria-label="Swap the panes" onClick={swapPanes}>
          <IconArrowsLeftRight size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={<NamedWithKey name="Close this pane" command="toggleBeside" />}>
        <ActionIcon variant="subtle" color="gray" aria-label="Close this pane" onClick={toggleBeside}>
          <IconX size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
