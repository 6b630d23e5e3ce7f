"use client";

import { ActionIcon, Anchor, Button, Progress } from "@mantine/core";
import {
  IconAlertCircle,
  IconCheck,
  IconFile,
  IconFileZip,
  IconHelpCircle,
  IconProgressX,
  IconX,
} from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { sizeOf } from "@/lib/documents/accepted-files";
import { describeCarried } from "@/lib/documents/describe-carried";
import type { DocumentReport } from "@/lib/jobs/import-report";
import { isOver, type JobView } from "@/lib/jobs/job-view";
import { ArchiveOutcome } from "./archive-outcome";
import classes from "./import-list.module.css";
import { JobQuestion } from "./job-questions";
import { SurveyOutcome } from "./survey-outcome";
import { nameOutcome } from "./imports";
import type { Upload } from "./upload";
import type { UploadStore } from "./upload-store";
import type { JobActions } from "./use-job-actions";

const states = {
  waiting: { label: "Waiting", Icon: IconFile },
  sending: { label: "Uploading", Icon: IconFile },
  sent: { label: "Waiting", Icon: IconFile },
  running: { label: "Reading", Icon: IconFile },
  asking: { label: "Asks", Icon: IconHelpCircle },
  done: { label: "Added", Icon: IconCheck },
  failed: { label: "Not added", Icon: IconAlertCircle },
  cancelled: { label: "Cancelled", Icon: IconProgressX },
};
type State = keyof typeof states;

interface LineProps {
  state: State;
  name: string;
  folder: string;
  size: number;
  archive?: boolean;
  /** What the state is called, where not as those of files that are added. */
  label?: string;
  startedBy?: string | null;
  /** Percent and words of what goes on now; null when nothing does. */
  progress: { readonly share: number; readonly words: string } | null;
  actions: ReactNode;
  children?: ReactNode;
}

function Line({
  state,
  name,
  folder,
  size,
  archive,
  label = states[state].label,
  startedBy,
  progress,
  actions,
  children,
}: LineProps) {
  const Icon = archive ? IconFileZip : states[state].Icon;
  return (
    <li className={classes.item} data-state={state}>
      <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden />
      <div className={classes.about}>
        <p className={classes.name}>
          {folder !== "" && <span className={classes.folder}>{folder}/</span>}
          {name} <span className={classes.size}>{size > 0 && sizeOf(size)}</span>
          {startedBy && <span className={classes.size}>started by {startedBy}</span>}
        </p>
        {progress && (
          <>
            <Progress value={progress.share} size="sm" aria-label={`${label}: ${name}`} />
            <p className={classes.stage}>{progress.words}</p>
          </>
        )}
        {children}
      </div>
      <div className={classes.side}>
        <span className={classes.state}>{label}</span>
        {actions}
      </div>
    </li>
  );
}

const Close = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} title={label} onClick={onClick}>
    <IconX size={15} />
  </ActionIcon>
);

/** A file on its way to the server. */
export function UploadItem({ upload, store }: { upload: Upload; store: UploadStore }) {
  const { key, name, folder, size, state, problem, retryable } = upload;
  const share = 100 * upload.progress;
  return (
    <Line
      state={state}
      name={name}
      folder={folder}
      size={size}
      progress={state === "sending" ? { share, words: `Uploading, ${Math.round(share)} %` } : null}
      actions={
        state !== "sent" && (
          <Close
            label={state === "failed" ? `Remove “${name}” from the list` : `Cancel “${name}”`}
            onClick={() => store.remove(key)}
          />
        )
      }
    >
      {problem !== null && <p className={classes.problem}>{problem}</p>}
      {retryable && state === "failed" && (
        <Button size="compact-sm" variant="default" onClick={() => store.retry(key)}>
          Upload it again
        </Button>
      )}
    </Line>
  );
}

interface JobItemProps {
  projectId: string;
  job: JobView;
  actions: JobActions;
  onEdit: (documentId: string) => void;
  onReport: (documentId: string) => void;
  onReferences: (jobId: string) => void;
}

/** A file the server has: how far it is, what it asks, what became of it, and what to do next. */
export function JobItem({ projectId, job, actions, onEdit, onReport, onReferences }: JobItemProps) {
  const { id, fileName, folder, byteSize, state, progress, stage, question, problem, report } = job;
  const archive = report?.kind === "archive";
  return (
    <Line
      state={state}
      name={fileName}
      folder={folder}
      size={byteSize}
      archive={archive}
      {...labelOf(job)}
      startedBy={job.startedBy}
      progress={state === "running" ? { share: progress, words: stage || "Reading the text" } : null}
      actions={
        isOver(job) ? (
          <Close label={`Remove “${fileName}” from the list`} onClick={() => actions.dismiss(id)} />
        ) : (
          state !== "asking" && <Close label={`Cancel “${fileName}”`} onClick={() => actions.cancel(id)} />
        )
      }
    >
      {question && (
        <JobQuestion
          projectId={projectId}
          job={job}
          question={question}
          busy={actions.busy === id}
          onAnswer={(answer) => actions.answer(id, answer)}
          onReferences={() => onReferences(id)}
          onLeaveOut={() => actions.dismiss(id)}
        />
      )}
      {problem && <p className={classes.problem}>{problem.message}</p>}
      {(state === "failed" || state === "cancelled") && (
        <Button
          size="compact-sm"
          variant="default"
          loading={actions.busy === id}
          onClick={() => actions.retry(id)}
        >
          Try again
        </Button>
      )}
      {archive && <ArchiveOutcome report={report} />}
      {report?.kind === "recording" && (
        <p className={classes.next}>
          <Anchor component={Link} href={`/projects/${projectId}/documents/${job.documentId}`} size="sm">
            Hear it with “{report.title}”
          </Anchor>
        </p>
      )}
      {report?.kind === "survey" && (
        <SurveyOutcome projectId={projectId} documentId={job.documentId} report={report} />
      )}
      {report?.kind === "document" && job.documentId !== null && (
        <Outcome
          address={`/projects/${projectId}/documents/${job.documentId}`}
          report={report}
          onEdit={() => onEdit(job.documentId ?? "")}
          onReport={() => onReport(job.documentId ?? "")}
        />
      )}
    </Line>
  );
}

/** How a job's state is called where the usual words, those of a file that is added, would be wrong. */
function labelOf(job: JobView): { label?: string } {
  if (job.state === "done") return { label: nameOutcome(job) };
  return job.state === "failed" && job.kind !== "import" ? { label: "Not done" } : {};
}

interface OutcomeProps {
  address: string;
  report: DocumentReport;
  onEdit: () => void;
  onReport: () => void;
}

function Outcome({ address, report, onEdit, onReport }: OutcomeProps) {
  return (
    <>
      {report.carried !== undefined && <p>{describeCarried(report.carried)}</p>}
      {report.warnings.map(({ message }) => (
        <p key={message} className={classes.warning}>
          {message}
        </p>
      ))}
      <p className={classes.next}>
        <Anchor component={Link} href={address} size="sm">
          Read “{report.title}”
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onEdit}>
          Check its details
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onReport}>
          Import report
        </Anchor>
      </p>
    </>
  );
}
