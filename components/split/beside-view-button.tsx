"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconAlignLeft, IconFileText } from "@tabler/icons-react";
import { NamedWithKey } from "@/components/reader/command-key";
import type { ReaderState } from "@/components/reader/use-reader";

interface Props {
  reader: Pick<ReaderState, "document" | "documentView" | "showIn">;
}

/** Shows the document beside in its other way; nothing for one that has only its text. */
export function BesideViewButton({ reader: { document, documentView, showIn } }: Props) {
  if (document.pages.length === 0) return null;
  const isText = documentView === "text";
  const name = isText ? "Show the pages as printed" : "Show the text";
  const Icon = isText ? IconFileText : IconAlignLeft;
  return (
    <Tooltip label={<NamedWithKey name={name} command="switchView" />}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={name}
        onClick={() => showIn(isText ? "pages" : "text")}
      >
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
