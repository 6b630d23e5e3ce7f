import "server-only";
import type { Ingested } from "@/lib/ingest/ingested";
import { describeReading, type DocumentReport } from "@/lib/jobs/import-report";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { Block } from "@/lib/text/block";

/** What the text of a document that is read now was read as, and what was lost. Throws NOT_FOUND. */
export async function getImportReport(member: Member, id: string): Promise<DocumentReport> {
  const document = await database().document.findFirst({
    where: { id, projectId: member.projectId, deletedAt: null },
    select: {
      title: true,
      language: true,
      length: true,
      pageCount: true,
      text: { select: { blocks: true, extraction: true } },
    },
  });
  if (!document?.text)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  const { form, ...extraction } = document.text.extraction as unknown as Partial<Ingested["extraction"]> &
    Partial<Pick<Ingested, "form">>;
  return describeReading({
    title: document.title,
    text: document,
    blocks: document.text.blocks as unknown as Block[],
    form: form ?? "plain",
    language: document.language,
    pages: document.pageCount,
    extraction: { engine: "", version: "", warnings: [], ...extraction },
  });
}
