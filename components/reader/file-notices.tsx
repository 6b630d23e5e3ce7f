"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useEffect, useRef } from "react";
import { useJobs } from "@/components/documents/use-jobs";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { useHistory } from "@/components/shell/use-history";
import { api } from "@/lib/api/client";
import { describeCarried } from "@/lib/documents/describe-carried";
import { type JobView, isOver } from "@/lib/jobs/job-view";
import { can } from "@/lib/projects/permissions";
import { ReadingProgress } from "./reading-progress";
import { RecognitionOffer } from "./recognition-offer";
import { UncertainWords } from "./uncertain-words";
import type { ReaderState } from "./use-reader";
import { WaitingList } from "./waiting-list";

/** What is to be said of a document's file above its text: pages without text, work on it, passages that wait. */
export function FileNotices({ reader }: { reader: ReaderState }) {
  const { projectId, standing } = reader.member;
  const { id } = reader.document;
  const mayRead = can(standing, "document.write");
  const { data: reading } = useQuery(api.documents.reading.queryOptions({ input: { projectId, id } }));
  const jobs = useJobs(projectId, mayRead ? noJobs : null);
  const job = jobs.findLast(({ kind, documentId }) => kind !== "import" && documentId === id) ?? null;
  useNewReading(projectId, job);
  const working = job !== null && !isOver(job);
  return (
    <>
      {working && <ReadingProgress projectId={projectId} job={job} />}
      {!working && reading && reading.unread.length > 0 && mayRead && (
        <RecognitionOffer projectId={projectId} reading={reading} problem={job?.problem?.message ?? null} />
      )}
      {reading?.isRecognised === true && <UncertainWords reader={reader} />}
      {/* It quotes an older text, in which nobody has looked for names. */}
      {!reader.naming.on && <WaitingList reader={reader} />}
    </>
  );
}

const noJobs: JobView[] = [];

/** Shows the new text once a job that was seen at work is done, and what became of the codings. */
function useNewReading(projectId: string, job: JobView | null): void {
  const queries = useQueryClient();
  const refreshPage = usePageRefresh();
  const { undo } = useHistory(projectId);
  const before = useRef<JobView | null>(null);
  useEffect(() => {
    const seen = before.current;
    before.current = job;
    if (job?.state !== "done" || seen?.id !== job.id || seen.state === "done") return;
    void queries.invalidateQueries();
    refreshPage();
    const done = job.kind === "recognise" ? "The text was recognised" : "The file was read again";
    notifyUndoable(
      `${done}. ${describeCarried(job.report?.kind === "document" ? job.report.carried : null)}`.trim(),
      undo,
    );
  }, [job, queries, refreshPage, undo]);
}
