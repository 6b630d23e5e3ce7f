import type { SurveyPlan } from "./plan-survey";
import type { CaseCounts } from "./plan-survey-changes";

/** What an import will make, before it does. */
export interface SurveySummary extends CaseCounts {
  /** Different attributes over all cases. */
  readonly attributes: number;
  readonly documents: number;
  /** Of the first documents. */
  readonly titles: readonly string[];
  readonly notes: readonly string[];
}

const titlesShown = 5;

export function summariseSurvey({ cases, documents, notes }: SurveyPlan, counts: CaseCounts): SurveySummary {
  return {
    ...counts,
    attributes: new Set(cases.flatMap(({ attributes }) => Object.keys(attributes))).size,
    documents: documents.length,
    titles: documents.slice(0, titlesShown).map(({ title }) => title),
    notes,
  };
}
