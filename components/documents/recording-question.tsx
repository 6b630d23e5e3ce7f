"use client";

import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { suggestHome } from "@/lib/documents/place-recording";
import type { QuestionProps } from "./question-props";

/** Whose sound or film a file is: one that has no document of its name, or waits for it. */
export function RecordingQuestion({ projectId, job, question, busy, onAnswer }: QuestionProps<"recording">) {
  const { data: documents = [] } = useQuery(api.documents.list.queryOptions({ input: { projectId } }));
  const [chosen, setChosen] = useState<string | null>(null);
  const documentId = chosen ?? suggestHome(job.fileName, documents);
  const replaced = documents.find(({ id }) => id === documentId)?.recording ?? null;
  return (
    <>
      <p>
        {question.expects === null
          ? "This recording has no document of its name to belong to. Choose the one it belongs to, or add its transcript under the same name."
          : `This is the recording of “${question.expects}”, and is attached as soon as that is added.`}
      </p>
      {documents.length > 0 && (
        <>
          <Select
            label={question.expects === null ? "Recording of" : "Or attach it to another document"}
            size="sm"
            w={340}
            maw="100%"
            searchable
            nothingFoundMessage="No such document"
            placeholder="Choose a document"
            data={documents.map(({ id, title }) => ({ value: id, label: title }))}
            value={documentId}
            onChange={setChosen}
            description={replaced !== null && `It takes the place of ${replaced}; undo brings that back.`}
          />
          <Button
            size="sm"
            variant="default"
            loading={busy}
            disabled={documentId === null}
            onClick={() => documentId !== null && onAnswer({ kind: "recording", documentId })}
          >
            Attach it
          </Button>
        </>
      )}
    </>
  );
}
