import "server-only";
import { listFirstMemoTypes } from "@/lib/memos/memo-type";
import { planStudy } from "@/lib/packs/plan-study";
import { asJson } from "@/lib/platform/db/as-json";
import { database } from "@/lib/platform/db/client";
import { claimIdIn, packGuid, readPack } from "./read-pack";

/**
 * A new project with a pack's codebook, coders, tables and claims, and the user as its owner. Its papers are still to be
 * added. What the pack has written is nobody's here.
 */
export async function createStudy(userId: string, packId: string): Promise<{ id: string }> {
  const pack = readPack(packId);
  const projectId = crypto.randomUUID();
  const plan = planStudy(pack, {
    newId: () => crypto.randomUUID(),
    guidOf: (path) => packGuid(packId, path),
    claimId: (claim) => claimIdIn(projectId, claim),
  });
  const now = Date.now();
  return database().$transaction(
    async (tx) => {
      const project = await tx.project.create({
        data: {
          id: projectId,
          name: pack.name,
          description: pack.description,
          members: { create: { userId, role: "owner" } },
          memoTypes: { create: listFirstMemoTypes() },
        },
        select: { id: true },
      });
      const within = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, projectId }));
      await tx.code.createMany({ data: within(plan.codes) });
      await tx.layer.createMany({ data: within(plan.layers) });
      await tx.studyPaper.createMany({ data: within(plan.papers) });
      await tx.findingTable.createMany({
        data: within(plan.tables).map((table, index) => ({
          ...table,
          spec: asJson(table.spec),
          createdAt: new Date(now + index),
          updatedAt: new Date(now - index * 60_000), // lists show the latest first
        })),
      });
      await tx.memo.createMany({
        data: within(plan.findings),
      });
      await tx.claim.createMany({
        data: within(plan.claims),
      });
      return project;
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}
