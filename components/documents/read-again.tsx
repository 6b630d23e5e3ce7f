"use client";

import { Button, Checkbox, Select, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api } from "@/lib/api/client";
import type { FileReadingView } from "@/lib/documents/file-reading-view";
import { offeredEncodings } from "@/lib/ingest/encodings";
import classes from "./import-report-dialog.module.css";

interface Props {
  projectId: string;
  documentId: string;
  onStarted: () => void;
}

/**
 * Reads a document's file anew, with the present rules or as another encoding. Not offered where that would lose the
 * text: recognised pages have none in their file, and a survey's texts were made of its table.
 */
export function ReadAgain({ projectId, documentId, onStarted }: Props) {
  const { data: reading } = useQuery(
    api.documents.reading.queryOptions({ input: { projectId, id: documentId } }),
  );
  if (!reading || reading.isRecognised || reading.form === "survey") return null;
  return <ReadAgainForm {...{ projectId, documentId, onStarted, reading }} />;
}

function ReadAgainForm({ projectId, documentId, onStarted, reading }: Props & { reading: FileReadingView }) {
  const [encoding, setEncoding] = useState<string | null>(null);
  const [articleOnly, setArticleOnly] = useState(false);
  const { mutate, isPending } = useMutation(
    api.documents.reread.mutationOptions({
      onSuccess: () => {
        notifyDone("The file is being read again. Its progress stands among the imports.");
        onStarted();
      },
      onError: (error) => notifyError(error),
    }),
  );
  const start = () =>
    mutate({
      projectId,
      id: documentId,
      ...(encoding !== null && { encoding }),
      ...(reading.form === "html" && articleOnly && { articleOnly }),
    });
  return (
    <>
      <h4 className={classes.heading}>Read the file again</h4>
      <Stack gap="sm" align="flex-start">
        <p className={classes.none}>
          {reading.isOutdated
            ? "The rules of reading have become better since this file was read."
            : "The file was read by the present rules."}{" "}
          Codings and memos move to where their words are then; what finds no place waits for you in the
          reader. Undo brings this reading back.
        </p>
        {reading.encoding !== null && (
          <Select
            label="Letters"
            description={`Read as ${reading.encoding}.`}
            placeholder="Detected anew"
            searchable
            clearable
            data={offeredEncodings.map(({ encoding: value, label }) => ({ value, label }))}
            value={encoding}
            onChange={setEncoding}
          />
        )}
        {reading.form === "html" && (
          <Checkbox
            label="Only the article, without menus and advertisements"
            checked={articleOnly}
            onChange={(event) => setArticleOnly(event.currentTarget.checked)}
          />
        )}
        <Button variant="default" loading={isPending} onClick={start}>
          Read it again
        </Button>
      </Stack>
    </>
  );
}
