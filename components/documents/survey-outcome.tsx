import { Anchor } from "@mantine/core";
import Link from "next/link";
import type { SurveyReport } from "@/lib/jobs/import-report";
import { countOf } from "@/lib/shared/count-of";
import classes from "./import-list.module.css";

interface Props {
  projectId: string;
  /** The first document; null when only cases were made. */
  documentId: string | null;
  report: SurveyReport;
}

/** What became of a survey, and where it is. */
export function SurveyOutcome({ projectId, documentId, report }: Props) {
  const { cases, documents, notes, title } = report;
  return (
    <>
      <p>
        {countOf(cases, "case")} and {countOf(documents, "document")}
      </p>
      {notes.map((note) => (
        <p key={note} className={classes.warning}>
          {note}
        </p>
      ))}
      <p className={classes.next}>
        {documentId !== null && (
          <Anchor component={Link} href={`/projects/${projectId}/documents/${documentId}`} size="sm">
            Read “{title}”
          </Anchor>
        )}
        <Anchor component={Link} href={`/projects/${projectId}/cases`} size="sm">
          See the cases
        </Anchor>
      </p>
    </>
  );
}
