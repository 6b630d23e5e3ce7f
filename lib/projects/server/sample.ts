import "server-only";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { listFirstMemoTypes } from "@/lib/memos/memo-type";
import { asJson } from "@/lib/platform/db/as-json";
import { type Transaction, database } from "@/lib/platform/db/client";
import { storeFile } from "@/lib/platform/files";
import { AppError } from "@/lib/shared/app-error";
import { planSample } from "@/prisma/seed/plan-sample";
import { readSampleFiles } from "@/prisma/seed/sample-files";
import type { Member } from "./access";

const about = {
  name: "Sample: two states, five texts",
  description:
    "A small finished study to look around in: five invented texts on the relations of Pakistan and Russia, coded by two language models with one codebook. Change what you like; you can reset it.",
};

type Plan = ReturnType<typeof planSample>;
type PlannedDocument = Plan["documents"][number];

/** The user's own copy of the sample project: the one there is, else a new one with the user as owner. */
export async function openSample(userId: string): Promise<{ id: string }> {
  return (await findSample(database(), userId)) ?? makeSample(userId);
}

const findSample = (db: Transaction, userId: string) =>
  db.project.findFirst({
    where: { sample: true, deletedAt: null, members: { some: { userId, role: "owner" } } },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });

async function makeSample(userId: string): Promise<{ id: string }> {
  const plan = planSample(readSampleFiles(), () => crypto.randomUUID());
  const hashes = await storeOriginals(plan.documents);
  return database().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId} FOR UPDATE`; // two clicks, one copy
      const standing = await findSample(tx, userId);
      if (standing !== null) return standing;
      const project = await tx.project.create({
        data: { ...about, sample: true, members: { create: { userId, role: "owner" } } },
        select: { id: true },
      });
      await writeRows(tx, project.id, plan, hashes);
      return project;
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

/**
 * Brings a sample project back to its first state: everything in it goes, its history too (which would undo what is
 * no longer there); members and the count of events stay.
 */
export async function resetSample(member: Member): Promise<void> {
  const { projectId } = member;
  const plan = planSample(readSampleFiles(), () => crypto.randomUUID());
  const hashes = await storeOriginals(plan.documents);
  await database().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Project" WHERE "id" = ${projectId} FOR UPDATE`;
      const project = await tx.project.findUniqueOrThrow({ where: { id: projectId } });
      if (!project.sample)
        throw new AppError("CONFLICT", "Only the sample project has a first state. Nothing was changed.");
      const where = { projectId };
      await tx.event.deleteMany({ where });
      await tx.thread.deleteMany({ where });
      await tx.memo.deleteMany({ where });
      await tx.memoType.deleteMany({ where });
      await tx.findingTable.deleteMany({ where });
      await tx.query.deleteMany({ where });
      await tx.savedMatrix.deleteMany({ where });
      await tx.claim.deleteMany({ where });
      await tx.documentGroup.deleteMany({ where });
      await tx.round.deleteMany({ where });
      await tx.layer.deleteMany({ where });
      await tx.document.deleteMany({ where });
      await tx.case.deleteMany({ where });
      await tx.code.deleteMany({ where });
      await tx.pseudonymList.deleteMany({ where });
      await tx.project.update({
        where: { id: projectId },
        data: { ...about, attributeKinds: {}, stopWords: [], pseudonymListId: null },
      });
      await writeRows(tx, projectId, plan, hashes);
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

/** Puts the files into the file store, as uploads are; returns SHA-256 by document id. */
async function storeOriginals(documents: readonly PlannedDocument[]): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), "excerpta-sample-"));
  const hashes = new Map<string, string>();
  try {
    for (const { row, original } of documents) {
      const sha256 = createHash("sha256").update(original).digest("hex");
      const file = path.join(folder, row.id);
      await writeFile(file, original);
      await storeFile(file, sha256);
      hashes.set(row.id, sha256);
    }
    return hashes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeRows(
  tx: Transaction,
  projectId: string,
  plan: Plan,
  hashes: ReadonlyMap<string, string>,
) {
  const within = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, projectId }));
  const now = Date.now();
  await tx.document.createMany({
    data: plan.documents.map(({ row, original }, index) => ({
      ...row,
      textId: row.id,
      createdAt: new Date(now + index), // lists keep the files' order
      projectId,
      byteSize: original.length,
      sha256: hashes.get(row.id) ?? "",
    })),
  });
  await tx.documentText.createMany({
    data: plan.documents.map(({ row, text, blocks, blocksVersion, extraction }) => ({
      id: row.id,
      documentId: row.id,
      text,
      blocks: asJson(blocks),
      blocksVersion,
      extraction,
    })),
  });
  await tx.documentPage.createMany({
    data: plan.documents.flatMap(({ row, pages }) => pages.map((page) => ({ ...page, textId: row.id }))),
  });
  await tx.case.createMany({ data: within(plan.cases) });
  await tx.caseLink.createMany({ data: within(plan.caseLinks) });
  await tx.code.createMany({ data: within(plan.codes) });
  await tx.layer.createMany({ data: within(plan.layers) });
  await tx.passage.createMany({ data: within(plan.passages) });
  await tx.coding.createMany({ data: within(plan.codings) });
  await tx.finishedDocument.createMany({ data: within(plan.finished) });
  await tx.memoType.createMany({ data: within(listFirstMemoTypes()) });
  await tx.memo.createMany({
    data: within(plan.memos).map((memo, index) => ({
      ...memo,
      targetId: memo.targetId ?? projectId,
      updatedAt: new Date(now - index * 60_000), // lists show the latest first
    })),
  });
  await tx.findingTable.createMany({
    data: within(plan.tables).map((table, index) => ({
      ...table,
      spec: asJson(table.spec),
      createdAt: new Date(now + index),
      updatedAt: new Date(now - index * 60_000),
    })),
  });
}
