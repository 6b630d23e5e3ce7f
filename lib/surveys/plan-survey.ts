import type { Sheet } from "@/lib/ingest/sheet";
import { countOf } from "@/lib/shared/count-of";
import type { Block } from "@/lib/text/block";
import { readRespondents, type Respondent, type Respondents } from "./read-respondents";
import type { SurveyChoices } from "./survey-choices";
import { SurveyText } from "./survey-text";

/** A document a survey becomes, and which cases it belongs to. */
export interface PlannedDocument {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; "" until it is detected from the text. */
  readonly language: string;
  /** Names of cases: `speaker` "" for all of the document, else the name itself, as its blocks have it. */
  readonly links: readonly { readonly name: string; readonly speaker: string }[];
}

export interface SurveyPlan {
  readonly cases: readonly Pick<Respondent, "name" | "attributes">[];
  readonly documents: readonly PlannedDocument[];
  /** Whole sentences about what a person should know before. */
  readonly notes: readonly string[];
}

/** More documents than this are no help to anybody; the other layouts hold as many answers in one. */
export const respondentDocumentLimit = 2_000;

/** Longest title of a document, in UTF-16 units. */
const titleLimit = 500;

/**
 * What a survey becomes: each row below the header a case with its attributes, and its open answers documents as the
 * layout says. Every answer stands verbatim in the text of its blocks or cell, whose speaker is the case. Empty answers
 * have no text; a respondent who answered none of the questions becomes a case alone.
 */
export function planSurvey(sheet: Sheet, choices: SurveyChoices): SurveyPlan {
  const read = readRespondents(sheet, choices);
  const answering = read.respondents.filter(({ answers }) => answers.some((answer) => answer !== ""));
  const silent = read.respondents.length - answering.length;
  const notes = [...read.notes];
  if (read.questions.length > 0 && silent > 0) {
    const who = silent === 1 ? "One respondent answered" : `${countOf(silent, "respondent")} answered`;
    notes.push(`${who} none of the open questions: cases without text.`);
  }
  return {
    cases: read.respondents.map(({ name, attributes }) => ({ name, attributes })),
    documents: answering.length === 0 ? [] : layOut({ ...read, respondents: answering }, choices),
    notes,
  };
}

function layOut(read: Respondents, { layout, title }: SurveyChoices): PlannedDocument[] {
  if (layout === "respondent") return read.respondents.map((each) => documentOf(each, read.questions));
  if (layout === "grid") return [gridOf(read, title)];
  return read.questions.flatMap((question, index) => questionDocument(read, question, index) ?? []);
}

const titleOf = (words: string): string => words.slice(0, titleLimit).toWellFormed() || "Survey";

/** A respondent's answers under their questions. */
function documentOf({ name, answers }: Respondent, questions: readonly string[]): PlannedDocument {
  const out = new SurveyText();
  answers.forEach((answer, index) => {
    if (answer === "") return;
    out.addHeading(questions[index] ?? "", 2);
    out.addAnswer(answer, name);
  });
  const { text, blocks } = out;
  return { title: titleOf(name), text, blocks, language: "", links: [{ name, speaker: "" }] };
}

/** All answers to one question under the names of those who gave them; null without any. */
function questionDocument(
  { respondents }: Respondents,
  question: string,
  index: number,
): PlannedDocument | null {
  const answering = respondents.filter(({ answers }) => (answers[index] ?? "") !== "");
  if (answering.length === 0) return null;
  const out = new SurveyText();
  out.addHeading(question, 1);
  for (const { name, answers } of answering) {
    out.addHeading(name, 3, name);
    out.addAnswer(answers[index] ?? "", name);
  }
  const { text, blocks } = out;
  return {
    title: titleOf(question),
    text,
    blocks,
    language: "",
    links: answering.map(({ name }) => ({ name, speaker: name })),
  };
}

/** A header, then a row for each respondent: the name and the answers. */
function gridOf({ respondents, questions, nameTitle }: Respondents, title: string): PlannedDocument {
  const out = new SurveyText();
  out.addRow([nameTitle, ...questions], { header: true });
  for (const { name, answers } of respondents)
    out.addRow([name, ...answers], { header: false, speaker: name });
  const { text, blocks } = out;
  return {
    title: titleOf(title),
    text,
    blocks,
    language: "",
    links: respondents.map(({ name }) => ({ name, speaker: name })),
  };
}
