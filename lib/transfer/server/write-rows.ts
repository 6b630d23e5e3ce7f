import "server-only";
import { asJson } from "@/lib/platform/db/as-json";
import type { Transaction } from "@/lib/platform/db/client";
import { insertRows } from "@/lib/platform/db/insert-rows";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Job, JobContext } from "@/lib/platform/jobs/job";
import type { Fields } from "@/lib/shared/change";
import { BLOCKS_VERSION } from "@/lib/text/derive-blocks";
import type { PlannedRows } from "../plan-import";
import { splitItems } from "../split-items";
import type { StoredText } from "./store-documents";

/** Rows of one statement, at most. */
const most = 2_000;

interface Texts {
  /** Files that were made of texts, by document. */
  readonly texts: ReadonlyMap<string, StoredText>;
  /** The reading that passages count in, by document: of those to be written, and of those that are there. */
  readonly textIds: ReadonlyMap<string, string>;
}

/** Writes planned rows into a project, in pieces; between two of them the job may be cancelled. */
export async function writeRows(
  tx: Transaction,
  { projectId, createdById }: Pick<Job, "projectId" | "createdById">,
  { signal, onProgress }: Pick<JobContext, "signal" | "onProgress">,
  plan: PlannedRows,
  { texts, textIds }: Texts,
): Promise<void> {
  const now = Date.now();
  const createdAt = new Date(now);
  const many = async <T extends object>(
    table: Prisma.ModelName,
    rows: readonly T[],
    fieldsOf: (row: T, index: number) => Fields = (row) => ({ ...row, createdAt }),
  ) => {
    let at = 0;
    for (const piece of splitItems(rows, most)) {
      signal.throwIfAborted();
      const fields = piece.map((row, index) => ({ ...fieldsOf(row, at + index), projectId }));
      await insertRows(tx, table, fields);
      at += piece.length;
    }
  };
  await many("Code", plan.codes);
  await many("CodeSet", plan.codeSets);
  await many("DocumentGroup", plan.documentSets, (set) => ({ ...set, kind: "set", createdAt }));
  await many("Layer", plan.layers, ({ id, name }, index) => ({ id, name, createdAt: new Date(now + index) }));
  for (const [index, document] of plan.documents.entries()) {
    signal.throwIfAborted();
    onProgress(0.7 + (0.1 * index) / plan.documents.length, "Writing the documents");
    await writeDocument(tx, document, {
      ...{ projectId, createdById, textId: textIds.get(document.id) ?? "" },
      ...(document.file ?? texts.get(document.id) ?? { byteSize: 0, sha256: "" }),
      createdAt: document.createdAt ?? new Date(now + index), // lists keep the file's order
    });
  }
  onProgress(0.8, "Writing the passages");
  await many("Passage", plan.passages, (passage) => ({
    ...passage,
    textId: textIds.get(passage.documentId) ?? "",
    createdAt,
  }));
  onProgress(0.9, "Writing the codings");
  await many("Coding", plan.codings, (coding) => ({
    ...coding,
    createdAt: coding.createdAt ?? createdAt,
  }));
  await many("Case", plan.cases);
  await many("CaseLink", plan.caseLinks, (link) => ({ ...link }));
  await many("Link", plan.links);
  await many("Memo", plan.memos, (memo, index) => {
    const written = memo.createdAt ?? new Date(now - index);
    const targetId = memo.targetId || projectId;
    return { ...memo, targetId, createdAt: written, updatedAt: memo.updatedAt ?? written };
  });
}

interface Place {
  readonly projectId: string;
  readonly createdById: string;
  readonly textId: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly createdAt: Date;
}

async function writeDocument(
  tx: Transaction,
  { id, read, recording, attributes, title, fileName, mediaType }: PlannedRows["documents"][number],
  { projectId, createdById, textId, byteSize, sha256, createdAt }: Place,
): Promise<void> {
  await tx.document.create({
    data: {
      ...{ id, projectId, title, fileName, mediaType, byteSize, sha256, textId, createdById, createdAt },
      attributes,
      length: read.text.length,
      language: read.language,
      pageCount: read.pages.length,
      ...(recording !== null && { recording: asJson(recording) }),
      texts: {
        create: {
          id: textId,
          text: read.text,
          blocks: asJson(read.blocks),
          blocksVersion: BLOCKS_VERSION,
          extraction: { ...asJson(read.extraction), form: read.form },
          pages: {
            createMany: {
              data: read.pages.map((page, at) => ({ ...page, index: at, runs: Buffer.from(page.runs) })),
            },
          },
        },
      },
    },
  });
}
