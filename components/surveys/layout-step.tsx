"use client";

import { Radio, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { planSurvey } from "@/lib/surveys/plan-survey";
import type { SurveyLayout } from "@/lib/surveys/survey-choices";
import type { SurveyOutline } from "@/lib/surveys/survey-outline";
import { SurveyPreview } from "./survey-preview";
import classes from "./survey-wizard.module.css";
import type { SurveyDraft } from "./use-survey-draft";

const layouts: { value: SurveyLayout; label: string; description: string }[] = [
  {
    value: "grid",
    label: "One grid",
    description: "A row for each respondent with all open answers beside each other. Quick to code through.",
  },
  {
    value: "question",
    label: "A document for each question",
    description: "All answers to a question below each other, each under the name of its respondent.",
  },
  {
    value: "respondent",
    label: "A document for each respondent",
    description: "The answers of one person under their questions, as in an interview.",
  },
];

/** How open answers become documents, with the first respondents as they will look. */
export function LayoutStep({ draft, outline }: { draft: SurveyDraft; outline: SurveyOutline }) {
  const { choices, choose } = draft;
  const asks = choices.roles.includes("question");
  const plan = useMemo(
    () => planSurvey({ name: "", rows: outline.sample, width: outline.columns.length }, choices),
    [outline, choices],
  );
  return (
    <>
      <TextInput
        label="Title of the survey"
        description={
          choices.layout === "grid"
            ? "The document will be called so."
            : "Names rows that have no name of their own."
        }
        maxLength={500}
        value={choices.title}
        onChange={(event) => choose({ title: event.currentTarget.value })}
      />
      {asks ? (
        <>
          <Radio.Group
            label="Open answers become"
            value={choices.layout}
            onChange={(layout) => choose({ layout: layout })}
          >
            <div className={classes.layouts}>
              {layouts.map(({ value, label, description }) => (
                <Radio key={value} value={value} label={label} description={description} />
              ))}
            </div>
          </Radio.Group>
          <SurveyPreview documents={plan.documents} />
        </>
      ) : (
        <p className={classes.hint}>
          No column is an open question, so cases and their attributes are made, and no documents.
        </p>
      )}
    </>
  );
}
