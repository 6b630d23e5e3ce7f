"use client";

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useRef } from "react";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { useFileDrop } from "@/components/documents/use-file-drop";
import { Ways } from "@/components/shell/teaching";
import classes from "./transfer.module.css";
import { useTransferUpload } from "./use-transfer-upload";

/** How the file is made in the program that has the project. */
const ways = [
  ["NVivo", "Share or File › Export project › REFI-QDA project (.qdpx)."],
  ["ATLAS.ti", "Export › QDPX / REFI-QDA project."],
  ["MAXQDA", "Reports or Export › REFI-QDA project."],
  ["Taguette", "Project info › Export project › SQLite3 database (.sqlite3)."],
  ["QualCoder, f4, Transana, Quirkos", "Export the project as REFI-QDA (.qdpx)."],
] as const;

interface Props<T> {
  /** Where the file is sent. */
  address: string;
  /** Gets what the server answers once the file has arrived. */
  onBegun: (answer: T) => void;
}

/** Takes the project file of another program, and tells how to get one. */
export function ChooseProject<T>({ address, onBegun }: Props<T>) {
  const input = useRef<HTMLInputElement>(null);
  const { share, problem, send, cancel } = useTransferUpload(address, onBegun);
  const over = useFileDrop(share === null ? ({ files }) => files[0] && send(files[0].file) : null);
  return (
    <Stack gap="md">
      <Text size="sm">
        A .qdpx file holds a whole project: its codebook, its documents, who coded what, and memos. Programs
        for qualitative analysis exchange projects by it; Taguette has a file of its own. You will see what
        will come, and what will not, before anything is made.
      </Text>
      <ProblemAlert problem={problem} />
      {share === null ? (
        <div className={classes.drop} data-over={over || undefined}>
          <p>Drop a .qdpx, .qde or .sqlite3 file here, or</p>
          <input
            ref={input}
            type="file"
            accept=".qdpx,.qde,.zip,.sqlite3,.sqlite,.db"
            hidden
            aria-label="Project file"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) send(file);
              currentTarget.value = "";
            }}
          />
          <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => input.current?.click()}>
            Choose a file
          </Button>
        </div>
      ) : (
        <Group gap="sm" align="center">
          <Progress flex={1} value={100 * share} aria-label="Sending the file" />
          <Button variant="default" size="compact-sm" onClick={cancel}>
            Cancel
          </Button>
        </Group>
      )}
      <Ways ways={ways} />
    </Stack>
  );
}
