"use client";

import { Button, Group } from "@mantine/core";
import { IconFolder, IconUpload } from "@tabler/icons-react";
import { type ChangeEvent, useRef } from "react";
import { acceptedFiles } from "@/lib/documents/accepted-files";
import { type Chosen, readChoice } from "./read-drop";

interface Props {
  onChosen: (chosen: Chosen) => void;
  /** The project has no documents yet. */
  first?: boolean;
}

/** Every browser knows it, though the types of React do not. */
const wholeFolder = { webkitdirectory: "" };

/** Chooses files, or a folder with all that is in it. */
export function AddFiles({ onChosen, first = false }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onChosen(readChoice(currentTarget.files ?? []));
    currentTarget.value = "";
  };
  return (
    <Group gap="xs">
      <input
        ref={files}
        type="file"
        multiple
        accept={acceptedFiles}
        hidden
        aria-label="Files to add"
        onChange={take}
      />
      <input ref={folder} type="file" {...wholeFolder} hidden aria-label="Folder to add" onChange={take} />
      <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => files.current?.click()}>
        {first ? "Choose files" : "Add documents"}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFolder size={16} aria-hidden />}
        onClick={() => folder.current?.click()}
      >
        {first ? "Choose a folder" : "Add a folder"}
      </Button>
    </Group>
  );
}
