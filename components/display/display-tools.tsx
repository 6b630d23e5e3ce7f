"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconFocusCentered, IconPrinter } from "@tabler/icons-react";
import Link from "next/link";
import { DisplayPopover } from "./display-popover";
import type { Display } from "./use-display-settings";

interface Props {
  display: Display;
  ofText: boolean;
  onClose: () => void;
  onFocusMode: () => void;
  printHref: string;
}

/** How the document is shown and printed: the tools for it in the reader's bar. */
export function DisplayTools({ display, ofText, onClose, onFocusMode, printHref }: Props) {
  return (
    <>
      <DisplayPopover display={display} ofText={ofText} onClose={onClose} />
      <Tooltip label="Focus mode: only the text (Z)">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Focus mode"
          onClick={() => {
            onFocusMode();
            onClose();
          }}
        >
          <IconFocusCentered size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Print (Ctrl P)">
        <ActionIcon component={Link} href={printHref} variant="subtle" color="gray" aria-label="Print">
          <IconPrinter size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
