"use client";

import { Alert, Button, Group, Loader } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Page } from "@/components/shell/page";
import { ColumnsStep } from "./columns-step";
import { LayoutStep } from "./layout-step";
import { SummaryStep } from "./summary-step";
import classes from "./survey-wizard.module.css";
import { TableStep } from "./table-step";
import { type SurveyDraft, useSurveyDraft } from "./use-survey-draft";

interface Props {
  projectId: string;
  jobId: string;
  fileName: string;
}

const steps = ["The table", "Its columns", "How to read it", "What will be made"] as const;

/** Sets a table of answers up as a survey, step by step; nothing is made before the last. */
export function SurveyWizard({ projectId, jobId, fileName }: Props) {
  const draft = useSurveyDraft(projectId, jobId, fileName);
  const [step, setStep] = useState(0);
  const router = useRouter();
  const home = `/projects/${projectId}/documents`;
  const problem = problemOf(step, draft);
  const heading = useStepHeading(step);
  return (
    <Page title={`Survey from ${fileName}`}>
      <div className={classes.wizard}>
        <ol className={classes.steps} aria-label="Steps">
          {steps.map((name, index) => (
            <li key={name} aria-current={index === step ? "step" : undefined} data-done={index < step}>
              <button type="button" disabled={index >= step} onClick={() => setStep(index)}>
                <span aria-hidden>{index + 1}</span> {name}
              </button>
            </li>
          ))}
        </ol>
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {steps[step]}
          <span className={classes.place}>
            Step {step + 1} of {steps.length}
          </span>
        </h2>
        {draft.error !== null && (
          <Alert color="red" title="The table could not be read">
            {draft.error.message}
          </Alert>
        )}
        {draft.outline === null && draft.error === null && <Loader aria-label="Reading the table" />}
        {draft.outline !== null && (
          <div aria-busy={draft.reading} className={classes.step}>
            {step === 0 && (
              <TableStep projectId={projectId} jobId={jobId} draft={draft} outline={draft.outline} />
            )}
            {step === 1 && <ColumnsStep draft={draft} outline={draft.outline} />}
            {step === 2 && <LayoutStep draft={draft} outline={draft.outline} />}
            {step === 3 && <SummaryStep projectId={projectId} jobId={jobId} draft={draft} />}
          </div>
        )}
        {problem !== null && (
          <p className={classes.problem} role="status">
            {problem}
          </p>
        )}
        {step < 3 && (
          <Group justify="space-between" className={classes.actions}>
            <Button variant="default" onClick={() => (step === 0 ? router.push(home) : setStep(step - 1))}>
              {step === 0 ? "Not now" : "Back"}
            </Button>
            <Button
              disabled={draft.outline === null || draft.reading || problem !== null}
              onClick={() => setStep(step + 1)}
            >
              Next: {steps[step + 1]}
            </Button>
          </Group>
        )}
        {step === 3 && (
          <Button variant="subtle" className={classes.back} onClick={() => setStep(2)}>
            Back
          </Button>
        )}
      </div>
    </Page>
  );
}

/** Why one cannot go on from a step; null when one can. */
function problemOf(step: number, { outline, choices }: SurveyDraft): string | null {
  if (outline === null) return null;
  if (step === 0 && outline.respondents === 0)
    return "There are no answers below this header. Choose a row further up.";
  if (step === 1 && choices.roles.every((role) => role === "ignore"))
    return "All columns are left out. Say of at least one what it is for.";
  if (step === 2 && choices.title.trim() === "") return "Give the survey a title.";
  return null;
}

/** The heading of the step takes the focus when the step changes, so that it is read out. */
function useStepHeading(step: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
  }, [step]);
  return heading;
}
