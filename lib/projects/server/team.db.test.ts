import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "../testing/create-test-member";
import type { Member } from "./access";
import { changeRole, listTeam, removeMember, transferProject } from "./team";

let owner: Member;
let lead: Member;
let coder: Member;

beforeEach(async () => {
  owner = await createTestMember("owner", { name: "Olga" });
  lead = await createTestMember("lead", { projectId: owner.projectId, name: "Lev" });
  coder = await createTestMember("coder", { projectId: owner.projectId, name: "Carl" });
});

const team = async () => (await listTeam(owner)).map(({ name, role }) => `${name} ${role}`);

describe("the team", () => {
  it("is listed in the order of joining", async () => {
    await createTestMember("owner"); // of another project
    expect(await team()).toEqual(["Olga owner", "Lev lead", "Carl coder"]);
  });

  it("changes roles and members", async () => {
    await changeRole(lead, { projectId: lead.projectId, userId: coder.userId, role: "lead" });
    await removeMember(owner, lead.userId);
    expect(await team()).toEqual(["Olga owner", "Carl lead"]);
  });

  it("is followed by its history, in sentences", async () => {
    const { projectId } = owner;
    await changeRole(owner, { projectId, userId: coder.userId, role: "viewer" });
    await changeRole(owner, { projectId, userId: coder.userId, role: "viewer" }); // nothing changes
    const name = (await database().project.findUniqueOrThrow({ where: { id: projectId } })).name;
    await transferProject(owner, { projectId, userId: lead.userId, projectName: name });
    await removeMember(lead, coder.userId, { keepName: false });
    await removeMember(owner, owner.userId, { keepName: false });
    const told = await database().event.findMany({
      where: { projectId },
      orderBy: { number: "asc" },
      select: { actorId: true, summary: true },
    });
    expect(told).toEqual([
      { actorId: null, summary: "made a former member a viewer" },
      { actorId: null, summary: "made Lev the owner in their place" },
      { actorId: lead.userId, summary: "removed a member from the project" },
      { actorId: null, summary: "left the project" },
    ]);
  });

  it("keeps its last owner", async () => {
    const demotion = { projectId: owner.projectId, userId: owner.userId, role: "coder" } as const;
    await expect(changeRole(owner, demotion)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(removeMember(owner, owner.userId)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await team()).toContain("Olga owner");
  });

  it("keeps one when two owners remove each other at once", async () => {
    const second = await createTestMember("owner", { projectId: owner.projectId });
    await Promise.allSettled([removeMember(owner, second.userId), removeMember(second, owner.userId)]);
    expect((await team()).filter((each) => each.endsWith("owner"))).toHaveLength(1);
  });

  it("lets no lead touch an owner", async () => {
    const demotion = { projectId: lead.projectId, userId: owner.userId, role: "viewer" } as const;
    await expect(changeRole(lead, demotion)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(removeMember(lead, owner.userId)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("judges by the role one has now, not by the one the request began with", async () => {
    await database().member.updateMany({ where: { userId: lead.userId }, data: { role: "coder" } });
    await expect(removeMember(lead, coder.userId)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("keeps the codings of who leaves", async () => {
    await database().layer.create({
      data: { projectId: coder.projectId, userId: coder.userId, name: "Carl" },
    });
    await removeMember(coder, coder.userId);
    expect(await team()).toEqual(["Olga owner", "Lev lead"]);
    expect(await database().layer.count({ where: { userId: coder.userId } })).toBe(1);
  });

  it("ends the tokens that who leaves has of the project, also for when they come back, and no others", async () => {
    const { projectId, userId } = coder;
    const elsewhere = await database().project.create({ data: { name: "Elsewhere" } });
    const tokenOf = (user: string, project: string | null) => ({
      ...{ userId: user, projectId: project, name: "Script", scope: "code" as const, ending: "abcd" },
      ...{ tokenHash: crypto.randomUUID(), sessionVersion: 0 },
    });
    await database().accessToken.createMany({
      data: [
        tokenOf(userId, projectId),
        tokenOf(userId, elsewhere.id),
        tokenOf(userId, null),
        tokenOf(lead.userId, projectId),
      ],
    });
    await removeMember(owner, userId);
    await database().member.create({ data: { projectId, userId, role: "coder" } });
    const left = await database().accessToken.findMany({
      where: { userId: { in: [userId, lead.userId] } },
      select: { userId: true, projectId: true },
    });
    expect(left).toHaveLength(3);
    expect(left).not.toContainEqual({ userId, projectId });
  });

  it.each([
    [true, ["who made it is no longer in the project", null]],
    [false, [null]],
  ])(
    "turns off the webhooks of who leaves, or deletes them with the name: %s",
    async (keepName, problems) => {
      const { projectId } = owner;
      await database().webhook.createMany({
        data: [lead, owner].map(({ userId: createdById }) => ({
          ...{ projectId, createdById, url: "https://example.org/", sealed: "", cursor: 0 },
        })),
      });
      await removeMember(owner, lead.userId, { keepName });
      const left = await database().webhook.findMany({ where: { projectId }, orderBy: { problem: "asc" } });
      expect(left.map(({ problem }) => problem)).toEqual(problems);
      expect(left.map(({ turnedOffAt }) => turnedOffAt !== null)).toEqual(
        problems.map((each) => each !== null),
      );
      await database().webhook.deleteMany({ where: { projectId } });
    },
  );

  it("takes the name off all that was done, where that was chosen, and off nothing else", async () => {
    const { projectId, userId } = coder;
    const elsewhere = await database().project.create({ data: { name: "Elsewhere" } });
    await database().layer.createMany({
      data: [
        { projectId, userId, name: "Carl" },
        { projectId, userId, name: "Carl", roundId: crypto.randomUUID() },
        { projectId, name: "Former member" },
        { projectId, userId: lead.userId, name: "Lev" },
        { projectId: elsewhere.id, userId, name: "Carl" },
      ],
    });
    for (const authorId of [userId, lead.userId])
      await database().memo.create({
        data: { projectId, authorId, target: "project", targetId: projectId, body: {} },
      });
    await removeMember(lead, userId, { keepName: false });
    const layers = await database().layer.findMany({ where: { projectId }, orderBy: { name: "asc" } });
    expect(layers.map((layer) => [layer.name, layer.userId])).toEqual([
      ["Former member", null],
      ["Former member 2", null],
      ["Former member 2", null],
      ["Lev", lead.userId],
    ]);
    const memos = await database().memo.findMany({ where: { projectId } });
    expect(memos.map(({ authorId }) => authorId).sort()).toEqual([lead.userId, null].sort());
    expect(await database().layer.count({ where: { userId, name: "Carl" } })).toBe(1);
  });

  it("is given away by its owner alone, to a member, under the project's name", async () => {
    const { projectId } = owner;
    const give = (from: Member, userId: string, projectName = " test PROJECT ") =>
      transferProject(from, { projectId, userId, projectName });
    await expect(give(lead, coder.userId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(give(owner, coder.userId, "Another")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(give(owner, (await createTestMember()).userId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(give(owner, owner.userId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team()).toEqual(["Olga owner", "Lev lead", "Carl coder"]);
    await give(owner, coder.userId);
    expect(await team()).toEqual(["Olga lead", "Lev lead", "Carl owner"]);
  });
});
