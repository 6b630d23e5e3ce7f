"use client";

import { Button, Group, Select, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { offeredEncodings } from "@/lib/ingest/encodings";
import classes from "./import-list.module.css";
import type { QuestionProps } from "./question-props";

/** All choices, the guessed one first when it is not among them. */
function choicesWith(guessed: string) {
  const choices = offeredEncodings.map(({ encoding, label }) => ({ value: encoding, label }));
  const known = guessed === "" || choices.some(({ value }) => value === guessed);
  return known ? choices : [{ value: guessed, label: guessed }, ...choices];
}

/** Which letters a text file holds, when that was guessed: its beginning is shown as each choice reads it. */
export function EncodingQuestion({ projectId, job, question, busy, onAnswer }: QuestionProps<"encoding">) {
  const [encoding, setEncoding] = useState(question.encoding);
  const { data: preview } = useQuery(
    api.jobs.preview.queryOptions({
      input: { projectId, id: job.id, encoding },
      placeholderData: (before) => before,
    }),
  );
  return (
    <Stack gap={6} w="100%">
      <p>
        How the letters of “{job.fileName}” are stored was guessed. Choose another way if the beginning of the
        text reads wrong.
      </p>
      <p className={classes.preview} dir="auto" aria-live="polite" aria-label="The beginning of the text">
        {preview?.text ?? ""}
      </p>
      <Group gap="sm" align="flex-end">
        <Select
          label="Letters"
          size="sm"
          w={300}
          maw="100%"
          searchable
          allowDeselect={false}
          data={choicesWith(question.encoding)}
          value={encoding}
          onChange={(value) => value !== null && setEncoding(value)}
        />
        <Button
          size="sm"
          variant="default"
          loading={busy}
          onClick={() => onAnswer({ kind: "encoding", encoding })}
        >
          Import it so
        </Button>
      </Group>
    </Stack>
  );
}
