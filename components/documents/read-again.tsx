"use client";

import { Button, Checkbox, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api } from "@/lib/api/client";
import type { FileReadingView } from "@/lib/documents/file-reading-view";
import { EncodingChoice } from "./encoding-choice";
import classes from "./import-report-dialog.module.css";

interface Props {
  projectId: string;
  reading: FileReadingView;
  onStarted: () => void;
}

/** Reads a document's file anew, with the present rules or as another encoding. */
export function ReadAgain({ projectId, reading, onStarted }: Props) {
  const { id, isOutdated, report } = reading;
  const [encoding, setEncoding] = useState(report.encoding);
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
      id,
      ...(encoding !== null && { encoding }),
      ...(report.form === "html" && articleOnly && { articleOnly }),
    });
  return (
    <>
      <h4 className={classes.heading}>
        {report.encoding === null ? "Read the file again" : "Letters read wrong? Read the file again"}
      </h4>
      <Stack gap="sm" align="flex-start">
        <p className={classes.none}>
          {isOutdated
            ? "The rules of reading have become better since this file was read."
            : "The file was read by the present rules."}{" "}
          Codings and memos move to where their words are then; what finds no place waits for you in the
          reader. Undo brings this reading back.
        </p>
        {encoding !== null && (
          <Letters projectId={projectId} reading={reading} encoding={encoding} onChange={setEncoding} />
        )}
        {report.form === "html" && (
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

interface LettersProps {
  projectId: string;
  reading: FileReadingView;
  encoding: string;
  onChange: (encoding: string) => void;
}

function Letters({ projectId, reading, encoding, onChange }: LettersProps) {
  const { data: preview, error } = useQuery(
    api.documents.preview.queryOptions({
      input: { projectId, id: reading.id, encoding },
      placeholderData: (before) => before,
    }),
  );
  return (
    <EncodingChoice
      encoding={encoding}
      atHand={reading.report.encoding ?? ""}
      preview={error ? error.message : (preview?.text ?? "")}
      onChange={onChange}
    />
  );
}
