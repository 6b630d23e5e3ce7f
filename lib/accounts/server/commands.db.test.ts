import { beforeEach, describe, expect, it } from "vitest";
import { verifyPassword } from "@/lib/platform/auth/password";
import { createToken, hashToken } from "@/lib/platform/auth/token";
import { database } from "@/lib/platform/db/client";
import { changePassword, register, renameUser, setRegistration } from "./commands";
import { getEntrance, hasPassword, listAccounts } from "./queries";

const newcomer = (email = `${crypto.randomUUID()}@example.org`) => ({
  name: "Rosa",
  email,
  password: "a calm long password",
});

beforeEach(async () => {
  await database().$executeRaw`TRUNCATE "User", "Installation", "Attempt", "Project" CASCADE`;
});

describe("register", () => {
  it("makes the first user the administrator, and only the first", async () => {
    expect(await getEntrance()).toMatchObject({ first: true, registration: "open" });
    await register(newcomer("first@example.org"));
    await register(newcomer("second@example.org"));
    expect((await listAccounts()).map(({ email, administrator }) => [email, administrator])).toEqual([
      ["first@example.org", true],
      ["second@example.org", false],
    ]);
    expect((await getEntrance()).first).toBe(false);
  });

  it("makes one administrator when two register first at once", async () => {
    await Promise.all([register(newcomer()), register(newcomer())]);
    expect(await database().user.count({ where: { administrator: true } })).toBe(1);
  });

  it("refuses an address that has an account, however it is written", async () => {
    await register(newcomer("rosa@example.org"));
    await expect(register(newcomer("Rosa@Example.org"))).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("keeps no password, only its hash", async () => {
    const { id } = await register(newcomer());
    const user = await database().user.findUniqueOrThrow({ where: { id } });
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(user)).not.toContain("a calm long password");
    expect(await hasPassword(id)).toBe(true);
  });

  it("stops after a hundred in ten minutes", async () => {
    const soon = new Date(Date.now() + 60_000);
    await database().attempt.create({ data: { key: "register", count: 100, expiresAt: soon } });
    await expect(register(newcomer())).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});

describe("registration by invitation only", () => {
  const invite = async (changes: object = {}) => {
    const token = createToken();
    const creator = await database().user.findFirstOrThrow();
    await database().invitation.create({
      data: {
        tokenHash: hashToken(token),
        expiresAt: new Date(Date.now() + 3_600_000),
        createdById: creator.id,
        ...changes,
      },
    });
    return token;
  };

  beforeEach(async () => {
    await register(newcomer());
    await setRegistration("invitation");
  });

  it("refuses who has no link", async () => {
    expect((await getEntrance()).registration).toBe("invitation");
    await expect(register(newcomer())).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(register({ ...newcomer(), invitation: createToken() })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("admits by a link that stands", async () => {
    const { id } = await register({ ...newcomer(), invitation: await invite() });
    expect(await database().user.findUnique({ where: { id } })).toMatchObject({ administrator: false });
  });

  it.each([
    ["withdrawn", { revokedAt: new Date() }],
    ["past its date", { expiresAt: new Date(Date.now() - 1_000) }],
  ])("refuses a link that is %s", async (_, changes) => {
    const invitation = await invite(changes);
    await expect(register({ ...newcomer(), invitation })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("refuses a link into a project that was deleted", async () => {
    const project = await database().project.create({ data: { name: "Gone", deletedAt: new Date() } });
    const invitation = await invite({ projectId: project.id });
    await expect(register({ ...newcomer(), invitation })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("opens again", async () => {
    await setRegistration("open");
    await expect(register(newcomer())).resolves.toHaveProperty("id");
  });
});

describe("one's own account", () => {
  it("changes its name, also beside its codings", async () => {
    const { id } = await register(newcomer());
    const project = await database().project.create({ data: { name: "Energy" } });
    const layer = { projectId: project.id, userId: id, name: "Rosa" };
    await database().layer.create({ data: layer });
    await database().layer.create({ data: { ...layer, userId: null } });
    await renameUser(id, "Rosa L. 🌿");
    expect(await database().user.findUnique({ where: { id } })).toMatchObject({ name: "Rosa L. 🌿" });
    const layers = await database().layer.findMany({ where: { projectId: project.id } });
    expect(layers.map(({ name }) => name).sort()).toEqual(["Rosa", "Rosa L. 🌿"]);
  });

  it("changes its password and ends every session", async () => {
    const { id } = await register(newcomer());
    await changePassword(id, { current: "a calm long password", next: "another long password" });
    const user = await database().user.findUniqueOrThrow({ where: { id } });
    expect(user.sessionVersion).toBe(1);
    expect(await verifyPassword(user.passwordHash, "another long password")).toBe(true);
    expect(await verifyPassword(user.passwordHash, "a calm long password")).toBe(false);
  });

  it("keeps password and sessions when the present password is wrong", async () => {
    const { id } = await register(newcomer());
    const change = changePassword(id, { current: "a wrong password", next: "another long password" });
    await expect(change).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const user = await database().user.findUniqueOrThrow({ where: { id } });
    expect(user.sessionVersion).toBe(0);
    expect(await verifyPassword(user.passwordHash, "a calm long password")).toBe(true);
  });

  it("stops guessing after ten attempts, even with the right password", async () => {
    const { id } = await register(newcomer());
    const key = `change-password:${id}`;
    const soon = new Date(Date.now() + 60_000);
    await database().attempt.create({ data: { key, count: 10, expiresAt: soon } });
    const change = changePassword(id, { current: "a calm long password", next: "another long password" });
    await expect(change).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});
