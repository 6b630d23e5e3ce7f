"use client";

import { Button } from "@mantine/core";
import { ImportReportDialog } from "./import-report-dialog";
import type { JobView } from "@/lib/jobs/job-view";
import { useState } from "react";
import { JobItem, UploadItem } from "./import-item";
import classes from "./import-list.module.css";
import { describeImports, isFinished, isSettled, listImports } from "./imports";
import type { Upload } from "./upload";
import type { UploadStore } from "./upload-store";
import { useJobActions } from "./use-job-actions";

interface Props {
  projectId: string;
  uploads: readonly Upload[];
  store: UploadStore;
  jobs: readonly JobView[];
  onEdit: (documentId: string) => void;
  onReferences: (jobId: string) => void;
}

/** Every file that is being added: how far it is, what it asks, what became of it, and what to do next. */
export function ImportList({ projectId, uploads, store, jobs, onEdit, onReferences }: Props) {
  const [reportOf, setReportOf] = useState<string | null>(null);
  const actions = useJobActions(projectId);
  const items = listImports(uploads, jobs);
  const summary = describeImports(items);
  const clear = () => {
    store.removeFailed();
    actions.dismissOver();
  };
  return (
    <>
      <p className={classes.heard} role="status">
        {isSettled(items) ? summary : ""}
      </p>
      {items.length > 0 && (
        <section className={classes.panel} aria-label="Imports">
          <header className={classes.head}>
            <h2 className={classes.title}>{summary}</h2>
            {items.some(isFinished) && (
              <Button variant="subtle" size="compact-sm" flex="none" onClick={clear}>
                Clear finished
              </Button>
            )}
          </header>
          <ul className={classes.list}>
            {items.map((item) =>
              item.kind === "upload" ? (
                <UploadItem key={item.key} upload={item.upload} store={store} />
              ) : (
                <JobItem
                  key={item.key}
                  projectId={projectId}
                  job={item.job}
                  actions={actions}
                  onEdit={onEdit}
                  onReport={setReportOf}
                  onReferences={onReferences}
                />
              ),
            )}
          </ul>
        </section>
      )}
      {reportOf !== null && (
        <ImportReportDialog
          projectId={projectId}
          documentId={reportOf}
          canWrite
          onClose={() => setReportOf(null)}
        />
      )}
    </>
  );
}
