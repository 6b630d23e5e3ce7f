"use client";

import { Button, TextInput } from "@mantine/core";
import { IconSearch, IconUpload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { useReferences } from "@/components/references/use-references";
import { Page } from "@/components/shell/page";
import { api } from "@/lib/api/client";
import { acceptedFiles } from "@/lib/documents/accepted-files";
import type { DocumentView } from "@/lib/documents/document-view";
import { type DocumentOrder, filterDocuments, sortDocuments } from "@/lib/documents/sort-documents";
import { countOf } from "@/lib/shared/count-of";
import { DocumentDialog } from "./document-dialog";
import { DocumentTable } from "./document-table";
import classes from "./documents-page.module.css";
import { NoDocuments } from "./no-documents";
import { isOver } from "./uploads";
import { UploadList } from "./upload-list";
import { useDocumentActions } from "./use-document-actions";
import { useFileDrop } from "./use-file-drop";
import { useUploads } from "./use-uploads";

interface Props {
  projectId: string;
  canWrite: boolean;
  canDelete: boolean;
  initial: DocumentView[];
}

/** The project's documents: add, find, describe, delete. */
export function DocumentsPage({ projectId, canWrite, canDelete, initial }: Props) {
  const { data: documents } = useQuery({
    ...api.documents.list.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const [words, setWords] = useState("");
  const [order, setOrder] = useState<DocumentOrder>({ by: "createdAt", descending: true });
  const [editedId, setEditedId] = useState<string | null>(null);
  const { uploads, add, clear } = useUploads(projectId);
  const { save, confirmDelete } = useDocumentActions(projectId);
  const input = useRef<HTMLInputElement>(null);
  const references = useReferences(projectId, documents, uploads.filter((upload) => !isOver(upload)).length);
  const { take } = references;
  const receive = useCallback(
    (files: readonly File[], folders: readonly string[] = []) => add(take(files), folders),
    [add, take],
  );
  const over = useFileDrop(canWrite ? receive : null);
  const shown = sortDocuments(filterDocuments(documents, words), order);
  const edited = documents.find(({ id }) => id === editedId);
  const choose = () => input.current?.click();
  return (
    <Page
      title="Documents"
      tools={
        canWrite &&
        documents.length > 0 && (
          <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={choose}>
            Add documents
          </Button>
        )
      }
    >
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedFiles}
        hidden
        aria-label="Files to add"
        onChange={(event) => {
          receive([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <UploadList projectId={projectId} uploads={uploads} onClear={clear} onEdit={setEditedId} />
      {documents.length === 0 && uploads.every(isOver) && <NoDocuments onChoose={canWrite ? choose : null} />}
      {documents.length > 0 && (
        <>
          <div className={classes.tools}>
            <TextInput
              aria-label="Filter documents"
              placeholder="Filter by title, author, year, attribute"
              leftSection={<IconSearch size={16} aria-hidden />}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              className={classes.filter}
            />
            <p className={classes.count} role="status">
              {shown.length === documents.length
                ? countOf(documents.length, "document")
                : `${shown.length} of ${countOf(documents.length, "document")}`}
            </p>
          </div>
          {shown.length === 0 ? (
            <p className={classes.none}>
              No document holds these words.{" "}
              <Button variant="subtle" size="compact-sm" onClick={() => setWords("")}>
                Show all
              </Button>
            </p>
          ) : (
            <DocumentTable
              projectId={projectId}
              documents={shown}
              order={order}
              onOrder={setOrder}
              onEdit={canWrite ? setEditedId : null}
              onDelete={canDelete ? confirmDelete : null}
            />
          )}
        </>
      )}
      {edited && (
        <DocumentDialog
          projectId={projectId}
          key={edited.id}
          document={edited}
          originalHref={`/api/projects/${projectId}/documents/${edited.id}/original`}
          attributeNames={[...new Set(documents.flatMap(({ attributes }) => Object.keys(attributes)))].sort()}
          onClose={() => setEditedId(null)}
          onSave={(details) => save(edited.id, details)}
        />
      )}
      {references.dialog}
      {over && (
        <div className={classes.over} aria-hidden>
          <p>Drop to add to this project</p>
        </div>
      )}
    </Page>
  );
}
