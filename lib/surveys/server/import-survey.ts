import "server-only";
import type { KnownCases } from "@/lib/cases/plan-cases";
import { type Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { type Change, created } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import type { PlannedDocument, SurveyPlan } from "@/lib/surveys/plan-survey";
import { planSurveyChanges } from "@/lib/surveys/plan-survey-changes";
import type { SurveyChoices } from "@/lib/surveys/survey-choices";
import { BLOCKS_VERSION } from "@/lib/text/derive-blocks";

/** The file a survey came in; its documents keep it as their original. */
export interface SurveyFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
}

/** What an import of a survey left behind. */
export interface ImportedSurvey {
  readonly cases: number;
  readonly documents: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Writes the cases, links and documents of a survey in one event. `within` runs in the same transaction, after all is
 * written: what belongs together with the import happens with it or not at all.
 */
export function importSurvey(
  member: Member,
  file: SurveyFile,
  plan: SurveyPlan,
  choices: Pick<SurveyChoices, "updateKnown">,
  within: (tx: Transaction, imported: ImportedSurvey) => Promise<void> = () => Promise.resolve(),
): Promise<Committed<ImportedSurvey>> {
  const now = new Date().toISOString();
  const documents = plan.documents.map((planned) => ({ planned, ...rowOf(planned, file, member, now) }));
  return commit(member, async (tx) => {
    await saveDocuments(tx, member, documents);
    const changes = [
      ...documents.map(({ id, row }) => created("document", id, { id, ...row })),
      ...planSurveyChanges(
        await readCases(tx, member),
        plan,
        documents.map(({ id }) => id),
        { newId: () => crypto.randomUUID(), now, updateKnown: choices.updateKnown },
      ),
    ];
    const result = {
      cases: plan.cases.length,
      documents: documents.map(({ id, row }) => ({ id, title: row.title })),
    };
    await within(tx, result);
    return { kind: "survey.import", summary: summarise(changes, file), changes, result };
  });
}

function rowOf(
  { title, text, language }: PlannedDocument,
  file: SurveyFile,
  { userId }: Member,
  now: string,
) {
  const row = {
    title,
    authors: "",
    year: null,
    source: "",
    doi: "",
    attributes: {},
    ...file,
    length: text.length,
    language,
    pageCount: 0,
    createdAt: now,
    createdById: userId,
    textId: crypto.randomUUID(),
  };
  return { id: crypto.randomUUID(), row };
}

type NewDocument = ReturnType<typeof rowOf> & { readonly planned: PlannedDocument };

/** Texts are no part of the event: they never change, and undoing only hides their documents. */
async function saveDocuments(tx: Transaction, { projectId }: Member, documents: readonly NewDocument[]) {
  if (documents.length === 0) return;
  // A document names its text and the text its document: the name is filled in when both stand.
  await tx.document.createMany({
    data: documents.map(({ id, row }) => ({ ...row, id, projectId, textId: null })),
  });
  await tx.documentText.createMany({
    data: documents.map(({ id, row, planned }) => ({
      id: row.textId,
      documentId: id,
      text: planned.text,
      blocks: planned.blocks as object[],
      blocksVersion: BLOCKS_VERSION,
      extraction: { engine: "survey", version: "1", form: "survey", warnings: [] },
    })),
  });
  await tx.$executeRaw`
    UPDATE "Document" d SET "textId" = t."id" FROM "DocumentText" t
    WHERE t."documentId" = d."id" AND d."textId" IS NULL AND d."projectId" = ${projectId}
      AND t."id" = ANY(${documents.map(({ row }) => row.textId)})`;
}

/** The live cases and links of a project. */
export async function readCases(
  tx: Pick<Transaction, "case" | "caseLink">,
  { projectId }: Member,
): Promise<KnownCases> {
  const where = { projectId, deletedAt: null };
  const [cases, links] = await Promise.all([
    tx.case.findMany({ where, select: { id: true, name: true, attributes: true } }),
    tx.caseLink.findMany({ where, select: { id: true, caseId: true, documentId: true, speaker: true } }),
  ]);
  return {
    cases: cases.map((each) => ({ ...each, attributes: each.attributes as Record<string, string> })),
    links,
  };
}

function summarise(changes: readonly Change[], { fileName }: SurveyFile): string {
  const count = (entity: string, news: boolean) =>
    changes.filter((change) => change.entity === entity && (change.before === null) === news).length;
  const made = [
    ...(count("case", true) > 0 ? [countOf(count("case", true), "case")] : []),
    ...(count("document", true) > 0 ? [countOf(count("document", true), "document")] : []),
  ];
  const parts = [
    ...(made.length > 0 ? [`added ${made.join(" and ")}`] : []),
    ...(count("case", false) > 0 ? [`changed ${countOf(count("case", false), "case")}`] : []),
  ];
  return `${parts.join(" and ")} from “${fileName}”`;
}
