import "server-only";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { asJson } from "@/lib/platform/db/as-json";
import type { Transaction } from "@/lib/platform/db/client";
import type { Job, JobContext, JobOutcome } from "@/lib/platform/jobs/job";
import { BLOCKS_VERSION } from "@/lib/text/derive-blocks";
import type { PlannedImport } from "../plan-import";
import type { SideReading } from "../side/side-reading";
import { arrive, type KeepFile } from "./arrive";
import { completeBySide } from "./complete-by-side";

/** The files that were taken out of the archive, still under names of their own. */
interface TakenFiles {
  /** An older side file that says more of the project; null where there is none, or it is not wanted. */
  readonly side: SideReading | null;
  readonly description: { readonly path: string; readonly byteSize: number; readonly sha256: string };
  /** Paths by SHA-256. */
  readonly taken: ReadonlyMap<string, string>;
}

/** Writes a planned project into the one that waits for it, and ends its job: see `arrive`. */
export async function writeProject(
  job: Job,
  context: JobContext,
  plan: PlannedImport,
  files: TakenFiles,
): Promise<JobOutcome> {
  let texts: ReadonlyMap<string, StoredText> = new Map();
  return arrive(job, context, {
    description: files.description,
    storeFiles: async (keep) => {
      texts = await storeFiles(plan, files, keep);
    },
    write: async (tx) => {
      await writeRows(tx, job, context, plan, texts);
      const report = files.side === null ? plan.report : await completeBySide(tx, files.side, plan, job);
      return { data: { name: plan.name, description: plan.description }, report };
    },
  });
}

interface StoredText {
  readonly byteSize: number;
  readonly sha256: string;
}

/** Puts files into the store; gives those that were made of texts, by document. */
async function storeFiles(
  { documents }: PlannedImport,
  { description, taken }: TakenFiles,
  keep: KeepFile,
): Promise<ReadonlyMap<string, StoredText>> {
  const texts = new Map<string, StoredText>();
  for (const { id, file, recording, read } of documents) {
    for (const each of [file, recording]) {
      const place = each === null ? undefined : taken.get(each.sha256);
      if (each !== null && place !== undefined) await keep(place, each.sha256);
    }
    if (file !== null) continue;
    const sha256 = createHash("sha256").update(read.text).digest("hex");
    const place = path.join(path.dirname(description.path), id);
    await writeFile(place, read.text, { mode: 0o600 });
    texts.set(id, { byteSize: Buffer.byteLength(read.text), sha256 });
    await keep(place, sha256);
  }
  return texts;
}

/** Rows of one statement. */
const most = 2_000;

async function writeRows(
  tx: Transaction,
  { projectId, createdById }: Job,
  { signal, onProgress }: JobContext,
  plan: PlannedImport,
  texts: ReadonlyMap<string, StoredText>,
): Promise<void> {
  const now = Date.now();
  const within = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, projectId }));
  const many = async <T>(rows: readonly T[], write: (data: T[]) => Promise<unknown>) => {
    for (let at = 0; at < rows.length; at += most) {
      signal.throwIfAborted();
      await write(rows.slice(at, at + most));
    }
  };
  const textIds = new Map(plan.documents.map(({ id }) => [id, crypto.randomUUID()]));
  await many(within(plan.codes), (data) => tx.code.createMany({ data }));
  await many(
    within(plan.codeSets).map((set) => ({ ...set, codeIds: [...set.codeIds] })),
    (data) => tx.codeSet.createMany({ data }),
  );
  await many(
    within(plan.documentSets).map(({ documentIds, ...set }) => ({
      ...set,
      kind: "set" as const,
      documentIds: [...documentIds],
    })),
    (data) => tx.documentGroup.createMany({ data }),
  );
  await many(within(plan.layers), (data) => tx.layer.createMany({ data }));
  for (const [index, document] of plan.documents.entries()) {
    signal.throwIfAborted();
    onProgress(0.7 + (0.1 * index) / plan.documents.length, "Writing the documents");
    const { id, read, file, recording, attributes, title, fileName, mediaType } = document;
    const textId = textIds.get(id) ?? "";
    const { byteSize, sha256 } = file ?? texts.get(id) ?? { byteSize: 0, sha256: "" };
    await tx.document.create({
      data: {
        ...{ id, projectId, title, fileName, mediaType, byteSize, sha256, textId, createdById },
        attributes,
        length: read.text.length,
        language: read.language,
        pageCount: read.pages.length,
        createdAt: document.createdAt ?? new Date(now + index), // lists keep the file's order
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
  onProgress(0.8, "Writing the passages");
  await many(
    within(plan.passages).map((passage) => ({ ...passage, textId: textIds.get(passage.documentId) ?? "" })),
    (data) => tx.passage.createMany({ data }),
  );
  onProgress(0.9, "Writing the codings");
  await many(
    within(plan.codings).map((coding) => ({ ...coding, createdAt: coding.createdAt ?? new Date(now) })),
    (data) => tx.coding.createMany({ data }),
  );
  await many(within(plan.cases), (data) => tx.case.createMany({ data }));
  await many(within(plan.caseLinks), (data) => tx.caseLink.createMany({ data }));
  await many(within(plan.links), (data) => tx.link.createMany({ data }));
  await many(
    within(plan.memos).map((memo, index) => {
      const createdAt = memo.createdAt ?? new Date(now - index);
      const targetId = memo.targetId || projectId;
      return {
        ...memo,
        targetId,
        body: asJson(memo.body),
        createdAt,
        updatedAt: memo.updatedAt ?? createdAt,
      };
    }),
    (data) => tx.memo.createMany({ data }),
  );
}
