import "server-only";
import { casesOfSpeakers } from "@/lib/cases/cases-of-speakers";
import { planCases } from "@/lib/cases/plan-cases";
import type { ImportedDocument } from "@/lib/documents/document-view";
import { titleOfFile } from "@/lib/documents/title-of-file";
import type { Ingested, IngestError } from "@/lib/ingest/ingested";
import type { Transaction } from "@/lib/platform/db/client";
import { database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { storeFile } from "@/lib/platform/files";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created } from "@/lib/shared/change";
import type { Result } from "@/lib/shared/result";
import type { Block } from "@/lib/text/block";
import type { Received } from "./receive-upload";
import { textRow } from "./text-row";

/** Reads a file into text and blocks; never throws for a bad file. */
export type FileReader = (file: { path: string; fileName: string }) => Promise<Result<Ingested, IngestError>>;

/**
 * Makes a document of a received file: reads it (`ingest`), keeps the original, and saves text and details in one command. A
 * file that cannot be read, or is a document of the project already, leaves nothing behind; the error says why.
 */
export async function importDocument(
  member: Member,
  file: Received,
  fileName: string,
  ingest: FileReader,
): Promise<Committed<ImportedDocument>> {
  await refuseDuplicate(database(), member, file.sha256);
  const read = await ingest({ path: file.path, fileName });
  if (!read.ok) throw new AppError("BAD_REQUEST", read.error.message);
  await storeFile(file.path, file.sha256);
  return saveDocument(member, file, fileName, read.value);
}

function saveDocument(
  member: Member,
  { byteSize, sha256 }: Received,
  fileName: string,
  ingested: Ingested,
): Promise<Committed<ImportedDocument>> {
  const { suggested, text, extraction, mediaType, pages, language } = ingested;
  const [id, textId] = [crypto.randomUUID(), crypto.randomUUID()];
  const row = {
    title: suggested.title?.slice(0, 500) ?? titleOfFile(fileName),
    authors: suggested.authors ?? "",
    year: suggested.year ?? null,
    source: "",
    doi: suggested.doi ?? "",
    attributes: {},
    fileName,
    mediaType,
    byteSize,
    sha256,
    length: text.length,
    language,
    pageCount: pages.length,
    createdAt: new Date().toISOString(),
    createdById: member.userId,
    textId,
  };
  return commit(member, async (tx) => {
    await refuseDuplicate(tx, member, sha256);
    // The text is no part of the event: it never changes, and undoing only hides its document.
    await tx.document.create({
      data: {
        id,
        projectId: member.projectId,
        ...row,
        texts: {
          create: textRow(textId, ingested),
        },
      },
    });
    return {
      kind: "document.import",
      summary: `added the document “${row.title}”`,
      changes: [
        created("document", id, { id, ...row }),
        ...(await planSpeakers(tx, member, ingested.blocks, { id, title: row.title })),
      ],
      result: { id, title: row.title, warnings: extraction.warnings },
    };
  });
}

/** A transcript's speakers become cases; the project's own of the same name are taken. */
async function planSpeakers(
  tx: Transaction,
  { projectId }: Member,
  blocks: readonly Block[],
  document: { id: string; title: string },
): Promise<Change[]> {
  const wanted = casesOfSpeakers(blocks, document);
  if (wanted.length === 0) return [];
  const cases = await tx.case.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, name: true, attributes: true },
  });
  const known = cases.map((each) => ({ ...each, attributes: each.attributes as Record<string, string> }));
  const source = { newId: () => crypto.randomUUID(), now: new Date().toISOString() };
  return planCases({ cases: known, links: [] }, wanted, source);
}

async function refuseDuplicate(
  tx: Pick<Transaction, "document">,
  member: Member,
  sha256: string,
): Promise<void> {
  const known = await tx.document.findFirst({
    where: { projectId: member.projectId, sha256, deletedAt: null },
    select: { title: true },
  });
  if (known === null) return;
  throw new AppError(
    "CONFLICT",
    `This file is in the project already, as “${known.title}”. Nothing was added; open that document instead.`,
  );
}
