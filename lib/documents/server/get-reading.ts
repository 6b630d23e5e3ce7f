import "server-only";
import { describeUnfit } from "@/lib/documents/describe-unfit";
import { type FileReadingView, unreadPages } from "@/lib/documents/file-reading-view";
import { canReadAgain, isOutdated } from "@/lib/documents/is-outdated";
import type { Ingested, IngestForm } from "@/lib/ingest/ingested";
import { chooseLanguage, type RecognitionLanguage } from "@/lib/ingest/recognition-language";
import { describeReading } from "@/lib/jobs/import-report";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { Block, BlockKind } from "@/lib/text/block";
import { applyCorrections, type Correction } from "@/lib/text/corrections";

/** What is installed here. */
export interface Installed {
  readonly languages: readonly RecognitionLanguage[];
  /** The present version of a reader by its engine's name; null for one that is not known. */
  readonly versionOf: (engine: string) => string | null;
}

/** How a document's present text was read, and what was lost. Throws NOT_FOUND when the document is not there. */
export async function getReading(member: Member, id: string, installed: Installed): Promise<FileReadingView> {
  const found = await database().document.findFirst({
    where: { id, projectId: member.projectId, deletedAt: null },
    select: {
      title: true,
      language: true,
      length: true,
      pageCount: true,
      corrections: true,
      text: { select: { id: true, extraction: true, blocksVersion: true } },
    },
  });
  if (!found?.text)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  const { form, ...known } = found.text.extraction as Partial<Ingested["extraction"]> & { form?: IngestForm };
  const extraction = { engine: "", version: "", warnings: [], ...known };
  const { engine, version, warnings } = extraction;
  const { blocksVersion } = found.text;
  return {
    id,
    report: describeReading({
      title: found.title,
      text: found,
      blocks: await listKinds(found.text.id),
      form: form ?? "plain",
      language: found.language,
      pages: found.pageCount,
      extraction,
    }),
    unfit: await listUnfit(found.text.id, found.corrections as unknown as Correction[]),
    isOutdated: isOutdated({ engine, version, blocksVersion }, installed.versionOf(engine)),
    canReadAgain: canReadAgain(engine),
    unread: unreadPages(warnings),
    isRecognised: engine === "tesseract",
    languages: installed.languages,
    language: chooseLanguage(installed.languages, found.language)?.code ?? null,
  };
}

/** The kinds of a text's blocks alone: the blocks of a thesis are megabytes. */
const listKinds = (textId: string) =>
  database().$queryRaw<{ kind: BlockKind }[]>`
    SELECT block->>'kind' AS "kind"
    FROM "DocumentText", jsonb_array_elements("blocks") block WHERE "id" = ${textId}`;

async function listUnfit(textId: string, corrections: readonly Correction[]): Promise<string[]> {
  if (corrections.length === 0) return [];
  const { text, blocks } = await database().documentText.findUniqueOrThrow({
    where: { id: textId },
    select: { text: true, blocks: true },
  });
  const { skipped } = applyCorrections(text, blocks as unknown as Block[], corrections);
  return describeUnfit(text, corrections, skipped);
}
