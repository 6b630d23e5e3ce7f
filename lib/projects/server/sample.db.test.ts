import { beforeAll, describe, expect, it } from "vitest";
import { standingOf } from "@/lib/projects/permissions";
import { openStoredFile } from "@/lib/platform/files";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "../testing/create-test-member";
import type { Member } from "./access";
import { listCoders } from "./list-coders";
import { openSample, resetSample } from "./sample";

const count = async (projectId: string) => {
  const where = { projectId };
  const [documents, codes, layers, passages, codings, finished, memos, tables] = await Promise.all([
    database().document.count({ where }),
    database().code.count({ where }),
    database().layer.count({ where }),
    database().passage.count({ where }),
    database().coding.count({ where }),
    database().finishedDocument.count({ where }),
    database().memo.count({ where }),
    database().findingTable.count({ where }),
  ]);
  return { documents, codes, layers, passages, codings, finished, memos, tables };
};

describe("the sample project", () => {
  let member: Member;
  let first: Awaited<ReturnType<typeof count>>;

  beforeAll(async () => {
    const { userId, name } = await createTestMember();
    const [one, two] = await Promise.all([openSample(userId), openSample(userId)]);
    expect(two.id).toBe(one.id);
    member = { userId, name, projectId: one.id, standing: standingOf("owner"), action: "project.reset" };
    first = await count(one.id);
  });

  it("comes whole", () => {
    expect(first).toMatchObject({ documents: 5, codes: 53, layers: 2, finished: 10, memos: 8, tables: 3 });
    expect(first.passages).toBeGreaterThan(200);
    expect(first.codings).toBeGreaterThan(first.passages);
  });

  it("names its coders, and that they are language models", async () => {
    const coders = await listCoders(member);
    expect(coders.map(({ name, origin }) => `${name}: ${origin}`)).toEqual([
      "Sample coder A: model",
      "Sample coder B: model",
    ]);
    expect(coders.reduce((sum, coder) => sum + coder.codings, 0)).toBe(first.codings);
  });

  it("keeps the original of every text", async () => {
    const documents = await database().document.findMany({ where: { projectId: member.projectId } });
    for (const { sha256, byteSize } of documents) {
      const chunks = [];
      for await (const chunk of (await openStoredFile(sha256)) ?? []) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).byteLength).toBe(byteSize);
    }
  });

  it("is the user's own: another gets another", async () => {
    const other = await createTestMember();
    expect((await openSample(other.userId)).id).not.toBe(member.projectId);
  });

  it("comes back to its first state, with its members", async () => {
    const { projectId } = member;
    await createTestMember("coder", { projectId });
    await database().document.deleteMany({ where: { projectId, fileName: { startsWith: "brief" } } });
    await database().code.updateMany({ where: { projectId }, data: { name: "x", parentId: null } });
    const { id: pseudonymListId } = await database().pseudonymList.create({ data: { projectId, names: [] } });
    const mine = { name: "Mine", eventNumber: 4, pseudonymListId };
    await database().project.update({ where: { id: projectId }, data: mine });
    await database().event.create({
      data: { projectId, number: 4, action: "codebook.edit", kind: "code.edit", summary: "x", changes: [] },
    });
    await database().savedMatrix.create({ data: { projectId, name: "Mine", spec: {} } });
    await database().claim.create({ data: { projectId, text: "Mine", position: 1 } });
    await resetSample(member);
    expect(await database().savedMatrix.count({ where: { projectId } })).toBe(0);
    expect(await database().claim.count({ where: { projectId } })).toBe(0);
    expect(await database().pseudonymList.count({ where: { projectId } })).toBe(0);
    expect(await count(projectId)).toEqual(first);
    expect(await database().code.count({ where: { projectId, name: "x" } })).toBe(0);
    expect(await database().event.count({ where: { projectId } })).toBe(0);
    expect(await database().member.count({ where: { projectId } })).toBe(2);
    expect(await database().project.findUnique({ where: { id: projectId } })).toMatchObject({
      sample: true,
      eventNumber: 4,
      pseudonymListId: null,
    });
  });

  it("is the only kind of project that can be reset", async () => {
    const own = await createTestMember("owner", { action: "project.reset" });
    await database().code.create({
      data: { projectId: own.projectId, name: "Mine", color: "#000000", position: 0, guid: "g" },
    });
    await expect(resetSample(own)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await database().code.count({ where: { projectId: own.projectId } })).toBe(1);
  });
});
