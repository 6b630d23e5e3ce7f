import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { findOrCreateOidcUser } from "./oidc";
import { createToken, hashToken } from "./token";

const profile = (email: string) => ({
  sub: crypto.randomUUID(),
  email,
  name: "Rosa",
});

let existing: string;

beforeEach(async () => {
  await database().$executeRaw`TRUNCATE "User", "Installation", "Project" CASCADE`;
  await database().installation.create({ data: { id: 1, registration: "invitation" } });
  existing = (await database().user.create({ data: { email: "olga@example.org", name: "Olga" } })).id;
});

describe("signing in through a provider where registration is by invitation", () => {
  it("admits a newcomer who came by a link that stands, and knows them again without it", async () => {
    const token = createToken();
    const expiresAt = new Date(Date.now() + 3_600_000);
    await database().invitation.create({
      data: { tokenHash: hashToken(token), expiresAt, createdById: existing },
    });
    const rosa = profile("Rosa@example.org");
    const user = await findOrCreateOidcUser(rosa, token);
    expect(user).toMatchObject({ email: "rosa@example.org", administrator: false });
    expect((await findOrCreateOidcUser(rosa, undefined)).id).toBe(user.id);
  });

  it("refuses who has no link, or one that does not stand", async () => {
    for (const token of [undefined, createToken()])
      await expect(findOrCreateOidcUser(profile("x@example.org"), token)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
  });

  it("never joins an account that somebody made here with the same address", async () => {
    await expect(findOrCreateOidcUser(profile("Olga@example.org"), undefined)).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await database().identity.count({ where: { userId: existing } })).toBe(0);
  });
});
