"use client";

import { Button, Select, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api } from "@/lib/api/client";
import { type FileReadingView, recognitionTime } from "@/lib/documents/file-reading-view";
import classes from "./import-report-dialog.module.css";

interface Props {
  projectId: string;
  reading: FileReadingView;
  onStarted: () => void;
}

/** Recognises a document's pictured pages anew: in another language, or with a newer recogniser. */
export function RecogniseAgain({ projectId, reading, onStarted }: Props) {
  const { id, isOutdated, languages, report } = reading;
  const [language, setLanguage] = useState(reading.language);
  const { mutate, isPending } = useMutation(
    api.documents.recognise.mutationOptions({
      onSuccess: () => {
        notifyDone("The text is being recognised again. Its progress stands among the imports.");
        onStarted();
      },
      onError: (error) => notifyError(error),
    }),
  );
  if (language === null) return null;
  return (
    <>
      <h4 className={classes.heading}>Recognise the text again</h4>
      <Stack gap="sm" align="flex-start">
        <p className={classes.none}>
          {isOutdated && "Recognition has become better since. "}
          If many words are wrong, the text may have been recognised in another language than it is in.
          Codings and memos move to where their words are then; what finds no place waits for you in the
          reader. Undo brings this text back.
        </p>
        <Select
          label="Language of the text"
          size="sm"
          w={300}
          maw="100%"
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          value={language}
          onChange={(chosen) => setLanguage(chosen ?? language)}
          allowDeselect={false}
        />
        <Button variant="default" loading={isPending} onClick={() => mutate({ projectId, id, language })}>
          Recognise it again, {recognitionTime(report.pages)}
        </Button>
      </Stack>
    </>
  );
}
