import type { ReaderContext } from "@/lib/ingest/reader-context";
import { IngestFailure, tooLong } from "@/lib/ingest/ingest-failure";
import type { SheetOptions } from "@/lib/ingest/sheet";
import { planSurvey, respondentDocumentLimit, type SurveyPlan } from "@/lib/surveys/plan-survey";
import type { SurveyChoices } from "@/lib/surveys/survey-choices";
import { type OutlineOptions, outlineSurvey, type SurveyOutline } from "@/lib/surveys/survey-outline";
import { detectLanguage } from "@/lib/text/detect-language";
import { readSheets } from "./read-sheets";

interface SurveyFile {
  /** Of the file to read; on this machine. */
  readonly path: string;
}

/** What a person needs to see of a file of answers. Throws IngestFailure. */
export async function readSurveyOutline(
  { path, options }: SurveyFile & { readonly options: OutlineOptions },
  { limits, onProgress }: ReaderContext,
): Promise<SurveyOutline> {
  onProgress(0, "Reading the table");
  return outlineSurvey(await readSheets(path, options, limits), options);
}

/** The cases and documents that a file of answers becomes. Throws IngestFailure. */
export async function readSurvey(
  {
    path,
    options,
    choices,
  }: SurveyFile & { readonly options: SheetOptions; readonly choices: SurveyChoices },
  { limits, onProgress }: ReaderContext,
): Promise<SurveyPlan> {
  onProgress(0, "Reading the table");
  const { sheets } = await readSheets(path, options, limits);
  const sheet = sheets[choices.sheet];
  if (sheet === undefined) {
    throw new IngestFailure("WRONG_TYPE", "The chosen sheet is not in this file. Choose another sheet.");
  }
  onProgress(0.5, "Making cases and documents");
  const plan = planSurvey(sheet, choices);
  if (choices.layout === "respondent" && plan.documents.length > respondentDocumentLimit) {
    const [made, most] = [plan.documents.length, respondentDocumentLimit].map((n) =>
      n.toLocaleString("en-US"),
    );
    throw new IngestFailure(
      "TOO_LARGE",
      `One document for each respondent would make ${made} documents; the limit is ${most}. Choose one document for each question, or one grid.`,
    );
  }
  for (const { text } of plan.documents)
    if (text.length > limits.characters) throw tooLong(text.length, limits.characters);
  const documents = plan.documents.map((document) => ({
    ...document,
    language: detectLanguage(document.text),
  }));
  return { ...plan, documents };
}
