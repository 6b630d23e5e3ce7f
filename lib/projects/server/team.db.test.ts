import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "../testing/create-test-member";
import type { Member } from "./access";
import { changeRole, listTeam, removeMember } from "./team";

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
});
