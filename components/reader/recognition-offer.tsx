"use client";

import { Alert, Button, Group, Select, Text } from "@mantine/core";
import { IconTextScan2 } from "@tabler/icons-react";
import { useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { client } from "@/lib/api/client";
import { listPages } from "@/lib/ingest/list-pages";
import { describeUnread, type FileReadingView, recognitionTime } from "@/lib/documents/file-reading-view";

interface Props {
  projectId: string;
  reading: FileReadingView;
  /** Why the last attempt failed. */
  problem: string | null;
}

/** Offers to recognise the text of pages that are only pictures, or whose fonts do not tell their letters. */
export function RecognitionOffer({ projectId, reading, problem }: Props) {
  const { id, unread, languages } = reading;
  const [language, setLanguage] = useState(reading.language);
  const [asking, setAsking] = useState(false);
  const start = async () => {
    if (language === null) return;
    setAsking(true);
    try {
      await client.documents.recognise({ projectId, id, language });
    } catch (error) {
      notifyError(error, "Not begun");
    } finally {
      setAsking(false);
    }
  };
  const { garbled, empty } = describeUnread(reading);
  const names = listPages(empty);
  const what =
    reading.report.form === "image"
      ? "This picture has"
      : `${names[0]?.toUpperCase()}${names.slice(1)} ${empty.length === 1 ? "has" : "have"}`;
  return (
    <Alert color="yellow" icon={<IconTextScan2 size={18} aria-hidden />} m="xs" p="xs">
      <Group gap="sm" align="center">
        <Text size="sm" flex={1} miw={240}>
          {problem !== null && <>{problem} </>}
          {garbled !== null && <>{garbled} </>}
          {empty.length > 0 && (
            <>
              {what} no text that can be read. Recognise it to read, search and code the words; areas can be
              coded as they are.
            </>
          )}
        </Text>
        {language === null ? (
          <Text size="sm">No language data are installed here: ask the administrator.</Text>
        ) : (
          <>
            <Select
              size="xs"
              w={150}
              aria-label="Language of the text"
              data={languages.map(({ code, name }) => ({ value: code, label: name }))}
              value={language}
              onChange={(chosen) => setLanguage(chosen ?? language)}
              allowDeselect={false}
            />
            <Button size="xs" loading={asking} onClick={() => void start()}>
              Recognise text, {recognitionTime(unread.length)}
            </Button>
          </>
        )}
      </Group>
    </Alert>
  );
}
