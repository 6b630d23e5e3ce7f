"use client";

import { Alert, Button, List, Loader, Radio } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import type { SurveySummary } from "@/lib/surveys/survey-summary";
import classes from "./survey-wizard.module.css";
import type { SurveyDraft } from "./use-survey-draft";

interface Props {
  projectId: string;
  jobId: string;
  draft: SurveyDraft;
}

/** What the import will make of the whole table, and the import. */
export function SummaryStep({ projectId, jobId, draft }: Props) {
  const { options, choices, choose } = draft;
  const { data, error } = useQuery({
    ...api.surveys.summary.queryOptions({
      // What becomes of known cases changes none of the counts.
      input: {
        projectId,
        jobId,
        options,
        choices: { ...choices, roles: [...choices.roles], updateKnown: true },
      },
    }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (error) {
    return (
      <Alert color="red" title="This cannot be imported yet">
        {error.message}
      </Alert>
    );
  }
  if (!data) return <Loader aria-label="Counting what will be made" />;
  return (
    <>
      <Made summary={data} />
      {data.differing > 0 && (
        <Radio.Group
          label={`${countOf(data.differing, "case")} of the project ${data.differing === 1 ? "has" : "have"} other values than this table`}
          value={choices.updateKnown ? "update" : "keep"}
          onChange={(value) => choose({ updateKnown: value === "update" })}
        >
          <div className={classes.layouts}>
            <Radio
              value="update"
              label="Take the table's values"
              description="Undo brings the old ones back."
            />
            <Radio
              value="keep"
              label="Keep the project's values"
              description="Only missing attributes are added."
            />
          </div>
        </Radio.Group>
      )}
      {data.notes.length > 0 && (
        <Alert variant="default" title="Before you import">
          <List size="sm" spacing={4}>
            {data.notes.map((note) => (
              <List.Item key={note}>{note}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <ImportButton projectId={projectId} jobId={jobId} draft={draft} />
    </>
  );
}

function Made({ summary }: { summary: SurveySummary }) {
  const { made, known, attributes, documents, titles } = summary;
  const more = documents - titles.length;
  return (
    <div className={classes.made} role="status">
      <p>
        <strong>{countOf(made, "new case")}</strong>
        {attributes > 0 && ` with ${countOf(attributes, "attribute")}`}
        {known > 0 && `, and ${countOf(known, "case")} the project has by name`}.
      </p>
      <p>
        <strong>{countOf(documents, "document")}</strong>
        {documents > 0 && ": "}
        {titles.map((title) => `“${title}”`).join(", ")}
        {more > 0 && ` and ${countOf(more, "more", "more")}`}.
      </p>
      <p className={classes.hint}>All of it comes in as one change, which you can undo.</p>
    </div>
  );
}

function ImportButton({ projectId, jobId, draft }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const { options, choices } = draft;
  const bringIn = async () => {
    setBusy(true);
    try {
      const decision = { options, choices: { ...choices, roles: [...choices.roles] } };
      await client.jobs.answer({ projectId, id: jobId, answer: { kind: "survey", decision } });
      router.push(`/projects/${projectId}/documents`);
    } catch (error) {
      notifyError(error, "The survey was not imported");
      setBusy(false);
    }
  };
  return (
    <div>
      <Button loading={busy} onClick={() => void bringIn()}>
        Import the survey
      </Button>
    </div>
  );
}
