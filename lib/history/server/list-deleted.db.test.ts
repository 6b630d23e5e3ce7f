import { describe, expect, it } from "vitest";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { removesRows } from "@/lib/platform/event-conditions";
import { commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { type Change, created, removed } from "@/lib/shared/change";
import { listDeleted } from "./list-deleted";

const make = (member: Member, summary: string, changes: Change[]) =>
  commit(member, async () => ({ kind: "code.test", summary, changes, result: null }));

/** A code that was made and deleted. */
async function deleteCode(member: Member) {
  const id = crypto.randomUUID();
  const row = { parentId: null, position: 0, name: "Trade", color: "#336699", guid: crypto.randomUUID() };
  await make(member, "added the code “Trade”", [created("code", id, row)]);
  await make(member, "deleted the code “Trade”", [removed("code", id, row)]);
}

describe("what was deleted lately", () => {
  it("names what went and who did it, until it is back", async () => {
    const owner = await createTestMember("owner", { name: "Ada", action: "codebook.restructure" });
    await deleteCode(owner);
    const coder = await createTestMember("coder", { projectId: owner.projectId });
    const told = await listDeleted(owner);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      actor: { name: "Ada" },
      things: [{ kind: "code", name: "Trade" }],
      mayRestore: true,
    });
    expect((await listDeleted(coder))[0]?.mayRestore).toBe(false);
    await undo(owner, { id: told[0]!.id });
    expect(await listDeleted(owner)).toEqual([]);
  });

  it("offers nothing that was deleted more than thirty days ago", async () => {
    const owner = await createTestMember("owner");
    await deleteCode(owner);
    const at = new Date(Date.now() - 30 * 86_400_000 - 60_000);
    await database().event.updateMany({ where: { projectId: owner.projectId }, data: { at } });
    expect(await listDeleted(owner)).toEqual([]);
  });

  it("is looked up in its index", async () => {
    const plan = await database().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>(
        Prisma.sql`EXPLAIN SELECT 1 FROM "Event" WHERE "projectId" = 'x' AND ${removesRows("Event")}`,
      );
    });
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("Event_removals_idx");
  });
});
