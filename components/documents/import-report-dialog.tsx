"use client";

import { Loader, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { api } from "@/lib/api/client";
import { describeReport } from "@/lib/jobs/describe-report";
import classes from "./import-report-dialog.module.css";
import { ReadAgain } from "./read-again";
import { RecogniseAgain } from "./recognise-again";

interface Props {
  projectId: string;
  documentId: string;
  /** Whether the file may be read again. */
  canWrite: boolean;
  onClose: () => void;
}

/** What a document was read as, what was found in it and what was lost. Mounted while it is open. */
export function ImportReportDialog({ projectId, documentId, canWrite, onClose }: Props) {
  const { data: reading, error } = useQuery(
    api.documents.reading.queryOptions({ input: { projectId, id: documentId } }),
  );
  const report = reading?.report;
  return (
    <Modal
      opened
      onClose={onClose}
      title="Import report"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {error && <ProblemAlert problem={error.message} />}
      {!report && !error && <Loader size="sm" aria-label="Loading" />}
      {report && (
        <>
          <h3 className={classes.title}>{report.title}</h3>
          <dl className={classes.facts}>
            {describeReport(report).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <h4 className={classes.heading}>What may not read as expected</h4>
          {report.warnings.length === 0 ? (
            <p className={classes.none}>Nothing was noticed.</p>
          ) : (
            <ul className={classes.warnings}>
              {report.warnings.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          )}
          {reading.unfit.length > 0 && (
            <>
              <h4 className={classes.heading}>Corrections of the structure that no longer fit</h4>
              <ul className={classes.warnings}>
                {reading.unfit.map((sentence, index) => (
                  <li key={index}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
          {canWrite && reading.canReadAgain && (
            <ReadAgain key={reading.id} projectId={projectId} reading={reading} onStarted={onClose} />
          )}
          {canWrite && reading.isRecognised && (
            <RecogniseAgain projectId={projectId} reading={reading} onStarted={onClose} />
          )}
        </>
      )}
    </Modal>
  );
}
