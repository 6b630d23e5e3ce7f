import { beforeEach, describe, expect, it } from "vitest";
import { changePassword } from "@/lib/accounts/server/commands";
import { findTokenUser } from "@/lib/platform/auth/access-tokens";
import { hashPassword } from "@/lib/platform/auth/password";
import { endOtherSessions, startSession } from "@/lib/platform/auth/sessions";
import { database } from "@/lib/platform/db/client";
import { type Member, requireMember } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { createTestToken } from "@/lib/tokens/testing/create-test-token";
import { createToken, revokeProjectToken, revokeToken } from "./commands";
import { listProjectTokens, listTokens } from "./queries";

let owner: Member;
const rowOf = (id: string) => database().accessToken.findUniqueOrThrow({ where: { id } });
const userOf = ({ userId: id, name }: Member) => ({ id, name, email: "", administrator: false });

beforeEach(async () => {
  owner = await createTestMember("owner", { name: "Olga" });
});

describe("an access token", () => {
  it("stands for who made it, narrowed to its scope, and administers nothing", async () => {
    await database().user.update({ where: { id: owner.userId }, data: { administrator: true } });
    const { id, token } = await createTestToken(owner, "code", owner.projectId);
    expect(token).toMatch(/^exc_[\w-]{43}$/);
    expect(await findTokenUser(token)).toMatchObject({
      id: owner.userId,
      name: "Olga",
      administrator: false,
      token: { id, scope: "code", projectId: owner.projectId },
    });
  });

  it("is kept as a hash only", async () => {
    const { id, token } = await createTestToken(owner);
    const row = await rowOf(id);
    expect(JSON.stringify(row)).not.toContain(token.slice(0, -4));
    expect(row).toMatchObject({
      tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      ending: token.slice(-4),
    });
  });

  it("is not guessed: not without its prefix, nor by its hash or another's end", async () => {
    const { id, token } = await createTestToken(owner);
    const { tokenHash } = await rowOf(id);
    for (const wrong of [token.slice(4), tokenHash, `exc_${tokenHash}`, `${token}x`, "exc_", ""])
      expect(await findTokenUser(wrong), wrong).toBeNull();
  });

  it("ends when it expires", async () => {
    const { id, token } = await createTestToken(owner);
    const { expiresAt } = await rowOf(id);
    expect(Math.round((expiresAt!.getTime() - Date.now()) / 3_600_000)).toBe(30 * 24);
    await database().accessToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findTokenUser(token)).toBeNull();
    expect((await listTokens(owner.userId)).map((each) => each.id)).toEqual([id]);
  });

  it("notes that it was used, once a minute", async () => {
    const { id, token } = await createTestToken(owner);
    expect((await rowOf(id)).usedAt).toBeNull();
    await findTokenUser(token);
    const first = (await rowOf(id)).usedAt;
    expect(first).not.toBeNull();
    await findTokenUser(token);
    expect((await rowOf(id)).usedAt).toEqual(first);
    await database().accessToken.update({ where: { id }, data: { usedAt: new Date(Date.now() - 90_000) } });
    await findTokenUser(token);
    expect(Date.now() - (await rowOf(id)).usedAt!.getTime()).toBeLessThan(30_000);
  });

  it("is revoked by its owner alone", async () => {
    const { id, token } = await createTestToken(owner);
    await expect(revokeToken((await createTestMember()).userId, id)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await findTokenUser(token)).not.toBeNull();
    await revokeToken(owner.userId, id);
    expect(await findTokenUser(token)).toBeNull();
    await expect(revokeToken(owner.userId, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends with signing out everywhere, with another password and with the account", async () => {
    const tokens = async () => (await createTestToken(owner)).token;
    const first = await tokens();
    await endOtherSessions(owner.userId, await startSession(owner.userId, ""));
    expect(await findTokenUser(first)).toBeNull();

    const second = await tokens();
    await database().user.update({
      where: { id: owner.userId },
      data: { passwordHash: await hashPassword("a calm long password") },
    });
    await changePassword(owner.userId, { current: "a calm long password", next: "another long password" });
    expect(await findTokenUser(second)).toBeNull();

    const third = await tokens();
    expect(await findTokenUser(third)).not.toBeNull();
    await database().user.update({ where: { id: owner.userId }, data: { sessionVersion: { increment: 1 } } });
    expect(await findTokenUser(third)).toBeNull();

    const stranger = await createTestMember();
    const { token } = await createTestToken(stranger);
    await database().member.deleteMany({ where: { userId: stranger.userId } });
    await database().user.delete({ where: { id: stranger.userId } });
    expect(await findTokenUser(token)).toBeNull();
  });

  it("is made for a project only by its members, and not without end in number", async () => {
    const stranger = await createTestMember();
    await expect(createTestToken(stranger, "read", owner.projectId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const input = { name: "Many", scope: "read", days: null, projectId: null } as const;
    for (let at = 0; at < 50; at += 1) await createToken(userOf(stranger), input);
    await expect(createToken(userOf(stranger), input)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("a token of a project", () => {
  it("does not know of its owner's other projects", async () => {
    const other = await database().project.create({
      data: { name: "Other", members: { create: { userId: owner.userId, role: "owner" } } },
    });
    const { token } = await createTestToken(owner, "manage", owner.projectId);
    const user = (await findTokenUser(token))!;
    expect(await requireMember(user, owner.projectId, "project.edit")).toMatchObject({
      userId: owner.userId,
    });
    await expect(requireMember(user, other.id, "project.read")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends with its owner's membership", async () => {
    const coder = await createTestMember("coder", { projectId: owner.projectId });
    const { token } = await createTestToken(coder, "code", owner.projectId);
    const user = (await findTokenUser(token))!;
    await requireMember(user, owner.projectId, "coding.write");
    await database().member.deleteMany({ where: { userId: coder.userId } });
    await expect(requireMember(user, owner.projectId, "project.read")).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is seen and revoked by who manages the project, and by nobody of another", async () => {
    const coder = await createTestMember("coder", { projectId: owner.projectId, name: "Carla" });
    const { id, token } = await createTestToken(coder, "code", owner.projectId);
    await createTestToken(coder, "code");
    expect(await listProjectTokens(owner)).toMatchObject([{ id, owner: "Carla", scope: "code" }]);
    const stranger = await createTestMember();
    expect(await listProjectTokens(stranger)).toEqual([]);
    await expect(revokeProjectToken(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await revokeProjectToken(owner, id);
    expect(await findTokenUser(token)).toBeNull();
  });
});
