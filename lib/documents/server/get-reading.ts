import "server-only";
import { type FileReadingView, unreadPages } from "@/lib/documents/file-reading-view";
import type { Ingested, IngestForm } from "@/lib/ingest/ingested";
import { chooseLanguage, type RecognitionLanguage } from "@/lib/ingest/recognition-language";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { BLOCKS_VERSION } from "@/lib/text/derive-blocks";

/** What is installed here. */
export interface Installed {
  readonly languages: readonly RecognitionLanguage[];
  /** The present version of a reader by its engine's name; null for one that is not known. */
  readonly versionOf: (engine: string) => string | null;
}

/** How a document's present text was read. Throws NOT_FOUND when the document is not there. */
export async function getReading(member: Member, id: string, installed: Installed): Promise<FileReadingView> {
  const found = await database().document.findFirst({
    where: { id, projectId: member.projectId, deletedAt: null },
    select: { language: true, text: { select: { extraction: true, blocksVersion: true } } },
  });
  if (!found?.text)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  const { blocksVersion } = found.text;
  const extraction = found.text.extraction as Partial<Ingested["extraction"]> & { form?: IngestForm };
  const { engine = "", version = "", warnings = [], form = "plain", encoding = null } = extraction;
  const present = installed.versionOf(engine);
  return {
    id,
    form,
    engine,
    isOutdated: blocksVersion < BLOCKS_VERSION || (present !== null && present !== version),
    encoding,
    warnings,
    unread: unreadPages(warnings),
    isRecognised: engine === "tesseract",
    languages: installed.languages,
    language: chooseLanguage(installed.languages, found.language)?.code ?? null,
  };
}
