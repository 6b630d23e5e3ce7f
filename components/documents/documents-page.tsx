"use client";

import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { AttributeTools } from "@/components/attributes/attribute-tools";
import { GroupBar } from "@/components/groups/group-bar";
import { GroupItems } from "@/components/groups/group-items";
import { useGroups } from "@/components/groups/use-groups";
import { MemoDrawer } from "@/components/memos/memo-drawer";
import { useReferences } from "@/components/references/use-references";
import { FilterBar } from "@/components/shell/filter-bar";
import { StudyStrip } from "@/components/packs/study-strip";
import { TransferOrigin } from "@/components/transfer/transfer-origin";
import { Page } from "@/components/shell/page";
import { api } from "@/lib/api/client";
import { describeLimits, type FileLimits } from "@/lib/documents/accepted-files";
import type { DocumentView } from "@/lib/documents/document-view";
import { type DocumentOrder, filterDocuments, sortDocuments } from "@/lib/documents/sort-documents";
import type { JobView } from "@/lib/jobs/job-view";
import type { StudyView } from "@/lib/packs/study-view";
import { can, type Standing } from "@/lib/projects/permissions";
import { AddFiles } from "./add-files";
import { DocumentDialog } from "./document-dialog";
import { DocumentTable } from "./document-table";
import classes from "./documents-page.module.css";
import { ImportList } from "./import-list";
import { ImportReportDialog } from "./import-report-dialog";
import { NoDocuments } from "./no-documents";
import { OutdatedNotice } from "./outdated-notice";
import { useDocumentActions } from "./use-document-actions";
import { countArriving } from "./imports";
import { useChosenFiles } from "./use-chosen-files";
import { useFileDrop } from "./use-file-drop";
import { useJobs } from "./use-jobs";
import { useOutdated } from "./use-outdated";
import { useRecordingChoice } from "./use-recording-choice";
import { useUploads } from "./use-uploads";

interface Props {
  projectId: string;
  member: { readonly userId: string; readonly standing: Standing };
  canWrite: boolean;
  canDelete: boolean;
  initial: DocumentView[];
  /** Files that are being added; null for those who may add none. */
  initialJobs: JobView[] | null;
  /** Of one file. */
  limits: FileLimits;
  /** Null for a project that was not made from a study pack. */
  study: StudyView | null;
}

/** The project's documents: add, find, describe, delete. */
export function DocumentsPage(props: Props) {
  const { projectId, member, canWrite, canDelete, initial, initialJobs, limits, study } = props;
  const { data: documents } = useQuery({
    ...api.documents.list.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const [words, setWords] = useState("");
  const [order, setOrder] = useState<DocumentOrder>({ by: "createdAt", descending: true });
  const [editedId, setEditedId] = useState<string | null>(null);
  const [reportOf, setReportOf] = useState<string | null>(null);
  const [memosOn, setMemosOn] = useState<DocumentView | null>(null);
  const jobs = useJobs(projectId, initialJobs);
  const { uploads, store } = useUploads(projectId, jobs);
  const references = useReferences(projectId, documents, jobs, countArriving(uploads, jobs));
  const { add, leftOut } = useChosenFiles(store, limits);
  const { save, confirmDelete } = useDocumentActions(projectId);
  const outdated = useOutdated(projectId, jobs);
  const recording = useRecordingChoice(store, limits);
  const over = useFileDrop(canWrite ? add : null);
  const { groups, actions: groupActions } = useGroups(projectId);
  const [groupId, setGroupId] = useState<string | null>(null);
  const group = groups.find(({ id }) => id === groupId);
  const inGroup = group ? documents.filter(({ id }) => group.documentIds.includes(id)) : documents;
  const shown = sortDocuments(filterDocuments(inGroup, words), order);
  const edited = documents.find(({ id }) => id === editedId);
  const attributeNames = [...new Set(documents.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
  const importing = uploads.length + jobs.length > 0;
  return (
    <Page
      title="Documents"
      tools={
        canWrite &&
        (documents.length > 0 || importing) && (
          <Group gap="xs">
            {documents.length > 0 && (
              <AttributeTools
                projectId={projectId}
                of="documents"
                things={documents.map(({ id, title, fileName }) => ({ id, names: [title, fileName] }))}
                attributeNames={attributeNames}
              />
            )}
            <AddFiles onChosen={add} />
          </Group>
        )
      }
    >
      {leftOut !== null && (
        <p className={classes.leftOut} role="status">
          {leftOut}
        </p>
      )}
      {study !== null && <StudyStrip projectId={projectId} initial={study} documents={documents} />}
      <ImportList
        projectId={projectId}
        uploads={uploads}
        store={store}
        jobs={jobs}
        onEdit={setEditedId}
        onReferences={references.open}
      />
      {canWrite && <OutdatedNotice projectId={projectId} count={outdated.size} />}
      {documents.length === 0 && !importing && (
        <NoDocuments onChosen={canWrite ? add : null} limits={limits} />
      )}
      {documents.length > 0 && (
        <>
          <GroupBar
            groups={groups}
            countOf={({ documentIds }) => documents.filter(({ id }) => documentIds.includes(id)).length}
            shownId={group?.id ?? null}
            onShow={setGroupId}
            actions={canWrite ? groupActions : null}
          />
          {group && inGroup.length === 0 && (
            <p className={classes.leftOut}>
              No documents are in “{group.name}” yet. Drag them here from all documents, or choose the{" "}
              {group.kind} in a document’s menu.
            </p>
          )}
          <FilterBar
            of="document"
            label="Filter documents"
            placeholder="Filter by title, author, year, attribute"
            words={words}
            onWords={setWords}
            shown={shown.length}
            total={inGroup.length}
          />
          {shown.length > 0 && (
            <DocumentTable
              projectId={projectId}
              documents={shown}
              order={order}
              onOrder={setOrder}
              outdated={outdated}
              onMemos={setMemosOn}
              onReport={setReportOf}
              onEdit={canWrite ? setEditedId : null}
              onRecording={canWrite ? recording.choose : null}
              onDelete={canDelete ? confirmDelete : null}
              groupsOf={
                canWrite && groups.length > 0
                  ? (id) => <GroupItems documentId={id} groups={groups} actions={groupActions} />
                  : null
              }
            />
          )}
        </>
      )}
      {can(member.standing, "coding.write") && documents.length > 0 && (
        <p className={classes.elsewhere}>
          Coded in another program? <Link href={`/projects/${projectId}/incoming`}>Bring in codings</Link> of
          these documents.
        </p>
      )}
      {can(member.standing, "project.edit") && <TransferOrigin projectId={projectId} />}
      {edited && (
        <DocumentDialog
          projectId={projectId}
          key={edited.id}
          document={edited}
          originalHref={`/api/projects/${projectId}/documents/${edited.id}/original`}
          attributeNames={attributeNames}
          onClose={() => setEditedId(null)}
          onSave={(details) => save(edited.id, details)}
        />
      )}
      {memosOn !== null && (
        <MemoDrawer
          projectId={projectId}
          on={{ target: "document", targetId: memosOn.id }}
          title={`“${memosOn.title}”`}
          member={member}
          onClose={() => setMemosOn(null)}
        />
      )}
      {recording.input}
      {references.dialog}
      {reportOf !== null && (
        <ImportReportDialog
          projectId={projectId}
          documentId={reportOf}
          canWrite={canWrite}
          onClose={() => setReportOf(null)}
        />
      )}
      {over && (
        <div className={classes.over} aria-hidden>
          <p>Drop to add to this project</p>
          <p className={classes.limits}>{describeLimits(limits)}</p>
        </div>
      )}
    </Page>
  );
}
