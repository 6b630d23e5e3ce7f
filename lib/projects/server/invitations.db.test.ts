import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "../testing/create-test-member";
import { acceptInvitation, findOffer } from "./accept-invitation";
import type { Member } from "./access";
import { inviteNewcomers, inviteToProject, listInvitations, withdrawInvitation } from "./invitations";
import { changeRole, removeMember } from "./team";

let owner: Member;
let stranger: Member;

beforeEach(async () => {
  owner = await createTestMember("owner", { name: "Olga" });
  stranger = await createTestMember("owner");
});

const roleOf = async (userId: string) =>
  (await database().member.findFirst({ where: { userId, projectId: owner.projectId } }))?.role ?? null;

describe("an invitation into a project", () => {
  it("tells what it offers and makes a member", async () => {
    const { token } = await inviteToProject(owner, "coder", 7);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await findOffer(token)).toMatchObject({
      project: { id: owner.projectId, name: "Test project" },
      role: "coder",
      invitedBy: "Olga",
    });
    expect(await acceptInvitation(stranger.userId, token)).toEqual({ projectId: owner.projectId });
    expect(await roleOf(stranger.userId)).toBe("coder");
  });

  it("is kept as a hash only", async () => {
    const { token } = await inviteToProject(owner, "coder", 7);
    const row = await database().invitation.findFirstOrThrow({ where: { projectId: owner.projectId } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("admits several and counts them, each once", async () => {
    const { token } = await inviteToProject(owner, "viewer", 7);
    const other = await createTestMember();
    await acceptInvitation(stranger.userId, token);
    await acceptInvitation(stranger.userId, token);
    await acceptInvitation(other.userId, token);
    expect((await listInvitations(owner))[0]).toMatchObject({ acceptances: 2, state: "open" });
  });

  it("changes no role of who is a member already", async () => {
    const { token } = await inviteToProject(owner, "viewer", 7);
    await acceptInvitation(owner.userId, token);
    expect(await roleOf(owner.userId)).toBe("owner");
  });

  it("ends when it is withdrawn", async () => {
    const { token } = await inviteToProject(owner, "coder", 7);
    const [invitation] = await listInvitations(owner);
    await withdrawInvitation(owner, invitation?.id ?? "");
    expect(await findOffer(token)).toBeNull();
    await expect(acceptInvitation(stranger.userId, token)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await roleOf(stranger.userId)).toBeNull();
    expect(await listInvitations(owner)).toEqual([]);
  });

  it("ends when its time is over or its project deleted", async () => {
    const { token } = await inviteToProject(owner, "coder", 1);
    const where = { projectId: owner.projectId };
    await database().invitation.updateMany({ where, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findOffer(token)).toBeNull();
    expect((await listInvitations(owner))[0]?.state).toBe("expired");
    const { token: second } = await inviteToProject(owner, "coder", 1);
    await database().project.update({ where: { id: owner.projectId }, data: { deletedAt: new Date() } });
    expect(await findOffer(second)).toBeNull();
    await expect(acceptInvitation(stranger.userId, second)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends with the role of who made it, so that nobody comes back by a link of their own", async () => {
    const lead = await createTestMember("lead", { projectId: owner.projectId });
    const second = await createTestMember("owner", { projectId: owner.projectId });
    const asLead = await inviteToProject(lead, "lead", 7);
    const asOwner = await inviteToProject(second, "owner", 7);
    const asCoder = await inviteToProject(second, "coder", 7);
    await changeRole(owner, { projectId: owner.projectId, userId: lead.userId, role: "coder" });
    await changeRole(owner, { projectId: owner.projectId, userId: second.userId, role: "lead" });
    expect(await findOffer(asLead.token)).toBeNull();
    expect(await findOffer(asOwner.token)).toBeNull();
    expect(await findOffer(asCoder.token)).toMatchObject({ role: "coder" });
    await removeMember(owner, second.userId);
    await expect(acceptInvitation(second.userId, asCoder.token)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await roleOf(second.userId)).toBeNull();
  });

  it("cannot be withdrawn from another project", async () => {
    await inviteToProject(owner, "coder", 7);
    const [invitation] = await listInvitations(owner);
    await expect(withdrawInvitation(stranger, invitation?.id ?? "")).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await listInvitations(owner)).toHaveLength(1);
  });

  it("reaches no higher than who invites", async () => {
    const lead = await createTestMember("lead", { projectId: owner.projectId });
    await expect(inviteToProject(lead, "owner", 7)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(inviteToProject(lead, "lead", 7)).resolves.toHaveProperty("token");
  });
});

describe("an invitation into the installation", () => {
  it("offers no project, and makes nobody a member of one", async () => {
    const { token } = await inviteNewcomers(owner.userId, 7);
    expect(await findOffer(token)).toMatchObject({ project: null });
    expect(await acceptInvitation(stranger.userId, token)).toEqual({ projectId: null });
    expect(await listInvitations(owner)).toEqual([]);
  });
});
