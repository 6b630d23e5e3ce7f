"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { EncodingChoice } from "./encoding-choice";
import type { QuestionProps } from "./question-props";

/** Which letters a text file holds, when that was guessed. */
export function EncodingQuestion({ projectId, job, question, busy, onAnswer }: QuestionProps<"encoding">) {
  const [encoding, setEncoding] = useState(question.encoding);
  const { data: preview } = useQuery(
    api.jobs.preview.queryOptions({
      input: { projectId, id: job.id, encoding },
      placeholderData: (before) => before,
    }),
  );
  return (
    <>
      <p>
        How the letters of “{job.fileName}” are stored was guessed. Choose another way if the beginning of the
        text reads wrong.
      </p>
      <EncodingChoice
        encoding={encoding}
        atHand={question.encoding}
        preview={preview?.text ?? ""}
        onChange={setEncoding}
      />
      <Button
        size="sm"
        variant="default"
        loading={busy}
        onClick={() => onAnswer({ kind: "encoding", encoding })}
      >
        Import it so
      </Button>
    </>
  );
}
