"use client";

import { Alert, Button, Group, List, Loader, Modal, ScrollArea, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import type { ImportPreview } from "@/lib/codebook/server/import-commands";
import { countOf } from "@/lib/shared/count-of";
import { CodeDot } from "./code-dot";
import type { CodebookFile } from "./read-codebook-file";
import type { CodebookActions } from "./use-codebook-actions";

interface Props {
  projectId: string;
  file: CodebookFile | null;
  actions: CodebookActions;
  onClose: () => void;
}

/** Shows what a codebook file brings in before it does. */
export function ImportDialog({ projectId, file, actions, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const { data, error } = useQuery({
    ...api.codebook.previewImport.queryOptions({
      input: { projectId, ...(file ?? { fileName: "", text: "" }) },
    }),
    enabled: file !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const added = data?.codes.filter((code) => !code.known).length ?? 0;
  const bringIn = async () => {
    if (!file) return;
    setBusy(true);
    if (await actions.importFile(file)) onClose();
    setBusy(false);
  };
  return (
    <Modal opened={file !== null} onClose={onClose} size="lg" title={`Import ${file?.fileName ?? ""}`}>
      <Stack>
        {error && <Alert color="red">{error.message}</Alert>}
        {!data && !error && <Loader aria-label="Reading the file" />}
        {data && <Preview preview={data} added={added} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={added === 0} loading={busy} onClick={() => void bringIn()} data-autofocus>
            {added === 0 ? "Import" : `Import ${countOf(added, "code")}`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Lines shown; files may hold thousands. */
const shownLimit = 500;

function Preview({ preview, added }: { preview: ImportPreview; added: number }) {
  const { problems, codes, renamed } = preview;
  if (problems.length > 0) return <Problems problems={problems} />;
  const known = codes.length - added;
  return (
    <>
      <Text size="sm">
        {countOf(added, "new code")}
        {known > 0 && `. ${countOf(known, "code")} of the file, here already, will not be changed`}.
      </Text>
      {renamed.length > 0 && (
        <Text size="sm">
          {countOf(renamed.length, "name")} changed to be unique or not empty, the first: “{renamed[0]!.from}”
          → “{renamed[0]!.to}”.
        </Text>
      )}
      <ScrollArea.Autosize mah="45dvh" offsetScrollbars>
        <Stack gap={4} role="list" aria-label="Codes of the file">
          {codes.slice(0, shownLimit).map(({ name, color, codable, depth, known: here }, index) => (
            <Group key={index} gap={8} wrap="nowrap" role="listitem" pl={Math.min(depth, 12) * 16}>
              <CodeDot color={color} codable={codable} />
              <Text size="sm" c={here ? "dimmed" : undefined} truncate>
                {name}
                {here && " (here already)"}
              </Text>
            </Group>
          ))}
        </Stack>
      </ScrollArea.Autosize>
      {codes.length > shownLimit && (
        <Text size="sm">… and {countOf(codes.length - shownLimit, "more code")}</Text>
      )}
    </>
  );
}

function Problems({ problems }: Pick<ImportPreview, "problems">) {
  return (
    <Alert color="red" title="This file cannot be imported yet">
      <Text size="sm" mb="xs">
        Nothing has been changed. Mend {problems.length === 1 ? "this" : "these"} and choose the file again:
      </Text>
      <ScrollArea.Autosize mah="40dvh">
        <List size="sm">
          {problems.map(({ row, message }, index) => (
            <List.Item key={index}>
              {row !== null && `Row ${row}: `}
              {message}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </Alert>
  );
}
