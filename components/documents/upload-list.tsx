"use client";

import { Anchor, Button, Progress } from "@mantine/core";
import { IconAlertCircle, IconCheck, IconFile } from "@tabler/icons-react";
import Link from "next/link";
import { sizeOf } from "@/lib/documents/accepted-files";
import classes from "./upload-list.module.css";
import { describeUploads, failedFirst, isOver, type Upload } from "./uploads";

interface Props {
  projectId: string;
  uploads: readonly Upload[];
  onClear: () => void;
  onEdit: (documentId: string) => void;
}

/** Every file of the visit: how far it is, what became of it, and what to do next. */
export function UploadList({ projectId, uploads, onClear, onEdit }: Props) {
  const summary = describeUploads(uploads);
  return (
    <>
      <p className={classes.heard} role="status">
        {uploads.every(isOver) ? summary : ""}
      </p>
      {uploads.length > 0 && (
        <section className={classes.panel} aria-label="Uploads">
          <header className={classes.head}>
            <h2 className={classes.title}>{summary}</h2>
            {uploads.some(isOver) && (
              <Button variant="subtle" size="compact-sm" onClick={onClear}>
                Clear finished
              </Button>
            )}
          </header>
          <ul className={classes.list}>
            {failedFirst(uploads).map((upload) => (
              <UploadItem key={upload.key} projectId={projectId} upload={upload} onEdit={onEdit} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const stateWords = {
  waiting: "Waiting",
  sending: "Uploading",
  reading: "Reading the text",
  done: "Added",
  failed: "Not added",
};
const icons = {
  waiting: IconFile,
  sending: IconFile,
  reading: IconFile,
  done: IconCheck,
  failed: IconAlertCircle,
};

function UploadItem({ projectId, upload, onEdit }: Pick<Props, "projectId" | "onEdit"> & { upload: Upload }) {
  const { name, size, state, progress, document, problem } = upload;
  const Icon = icons[state];
  return (
    <li className={classes.item} data-state={state}>
      <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden />
      <div className={classes.about}>
        <p className={classes.name}>
          {name} <span className={classes.size}>{size > 0 && sizeOf(size)}</span>
        </p>
        {problem !== null && <p className={classes.problem}>{problem}</p>}
        {document?.warnings.map(({ message }) => (
          <p key={message} className={classes.warning}>
            {message}
          </p>
        ))}
        {document && (
          <p className={classes.next}>
            <Anchor component={Link} href={`/projects/${projectId}/documents/${document.id}`} size="sm">
              Read “{document.title}”
            </Anchor>
            <Anchor component="button" type="button" size="sm" onClick={() => onEdit(document.id)}>
              Check its details
            </Anchor>
          </p>
        )}
        {(state === "sending" || state === "reading") && (
          <Progress
            value={state === "reading" ? 100 : progress * 100}
            animated={state === "reading"}
            size="sm"
            aria-label={`${stateWords[state]}: ${name}`}
          />
        )}
      </div>
      <span className={classes.state}>{stateWords[state]}</span>
    </li>
  );
}
