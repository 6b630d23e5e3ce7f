import "server-only";
import { casesOfSpeakers } from "@/lib/cases/cases-of-speakers";
import { planCases } from "@/lib/cases/plan-cases";
import type { ImportedDocument } from "@/lib/documents/document-view";
import { titleOfFile } from "@/lib/documents/title-of-file";
import type { Ingested } from "@/lib/ingest/ingested";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created } from "@/lib/shared/change";
import type { Block } from "@/lib/text/block";
import { textRow } from "./text-row";

/** The file a document is made of; it is in the store. */
export interface ImportedFile {
  readonly fileName: string;
  readonly byteSize: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

interface ImportChoices {
  /** Add it although the project has the same bytes. */
  readonly copy?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Runs in the same transaction, after all is written: what belongs to the import happens with it or not at all. */
  readonly within?: (tx: Transaction, document: ImportedDocument) => Promise<void>;
}

/**
 * Saves what was read of a file as a document, text and details in one command. A file that is a document of the project
 * already is CONFLICT, unless a copy is wanted.
 */
export function importDocument(
  member: Member,
  { fileName, byteSize, sha256 }: ImportedFile,
  ingested: Ingested,
  { copy = false, attributes = {}, within = () => Promise.resolve() }: ImportChoices = {},
): Promise<Committed<ImportedDocument>> {
  const { suggested, text, extraction, mediaType, pages, language } = ingested;
  const [id, textId] = [crypto.randomUUID(), crypto.randomUUID()];
  const row = {
    title: suggested.title?.slice(0, 500) ?? titleOfFile(fileName),
    authors: suggested.authors ?? "",
    year: suggested.year ?? null,
    source: "",
    doi: suggested.doi ?? "",
    attributes,
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
    if (!copy) await refuseDuplicate(tx, member, sha256);
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
    const result = { id, title: row.title, warnings: extraction.warnings };
    await within(tx, result);
    return {
      kind: "document.import",
      summary: `added the document “${row.title}”`,
      changes: [
        created("document", id, { id, ...row }),
        ...(await planSpeakers(tx, member, ingested.blocks, { id, title: row.title })),
      ],
      result,
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

/** The project's document of the same bytes, the oldest when there are several; null when there is none. */
export function findDuplicate(tx: Pick<Transaction, "document">, member: Member, sha256: string) {
  return tx.document.findFirst({
    where: { projectId: member.projectId, sha256, deletedAt: null },
    select: { id: true, title: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

async function refuseDuplicate(tx: Transaction, member: Member, sha256: string): Promise<void> {
  const known = await findDuplicate(tx, member, sha256);
  if (known === null) return;
  throw new AppError(
    "CONFLICT",
    `This file is in the project already, as “${known.title}”. Nothing was added; open that document instead.`,
  );
}
