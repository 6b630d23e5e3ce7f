import { beforeEach, describe, expect, it } from "vitest";
import { changePassword } from "@/lib/accounts/server/commands";
import { listSessions } from "@/lib/accounts/server/sessions";
import { database } from "@/lib/platform/db/client";
import { watchAdmission } from "@/lib/projects/server/admission";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { hashPassword } from "@/lib/platform/auth/password";
import { endOtherSessions, endSession, findSession, startSession } from "@/lib/platform/auth/sessions";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

let userId: string;
const userOf = (sessionId: string) => ({ id: userId, name: "", email: "", administrator: false, sessionId });
const setSeen = (id: string, msAgo: number) =>
  database().session.update({ where: { id }, data: { seenAt: new Date(Date.now() - msAgo) } });

beforeEach(async () => {
  ({ userId } = await createTestMember());
});

describe("sessions", () => {
  it("are found by their user alone, and keep words of the browser", async () => {
    const id = await startSession(userId, firefox);
    expect(await findSession(userId, id)).toMatchObject({ id: userId });
    expect(await findSession((await createTestMember()).userId, id)).toBeNull();
    expect(await database().session.findUniqueOrThrow({ where: { id } })).toMatchObject({
      device: "Firefox on Linux",
    });
  });

  it("are listed with the one that asks first, then the one seen last", async () => {
    const [a, b, c] = [
      await startSession(userId, ""),
      await startSession(userId, ""),
      await startSession(userId, ""),
    ];
    await setSeen(a, 2_000);
    await setSeen(b, 60_000);
    await setSeen(c, 30_000);
    expect((await listSessions(userOf(b))).map(({ id, own }) => [id, own])).toEqual([
      [b, true],
      [a, false],
      [c, false],
    ]);
  });

  it("note that they were seen once a minute", async () => {
    const id = await startSession(userId, "");
    const seen = async () => (await database().session.findUniqueOrThrow({ where: { id } })).seenAt;
    const before = await setSeen(id, 30_000);
    await findSession(userId, id);
    expect(await seen()).toEqual(before.seenAt);
    await setSeen(id, 90_000);
    await findSession(userId, id);
    expect(Date.now() - (await seen()).getTime()).toBeLessThan(30_000);
  });

  it("end after thirty days without being seen, and are forgotten at the next sign-in", async () => {
    const id = await startSession(userId, "");
    await setSeen(id, 31 * 24 * 3_600_000);
    expect(await findSession(userId, id)).toBeNull();
    expect(await listSessions(userOf(id))).toEqual([]);
    await startSession(userId, "");
    expect(await database().session.findUnique({ where: { id } })).toBeNull();
  });

  it("are ended one by one, all but one, and all by another password", async () => {
    const [a, b, c] = [
      await startSession(userId, ""),
      await startSession(userId, ""),
      await startSession(userId, ""),
    ];
    const lasting = async () => (await listSessions(userOf(a))).map(({ id }) => id);
    await endSession((await createTestMember()).userId, b);
    expect(await lasting()).toHaveLength(3);
    await endSession(userId, b);
    expect(await findSession(userId, b)).toBeNull();
    await endOtherSessions(userId, c);
    expect(await lasting()).toEqual([c]);
    await database().user.update({
      where: { id: userId },
      data: { passwordHash: await hashPassword("a calm long password") },
    });
    await changePassword(userId, { current: "a calm long password", next: "another long password" });
    expect(await lasting()).toEqual([]);
  });

  it("end what is streamed to them, and to no other session", async () => {
    const member = await createTestMember("coder", { action: "project.read" });
    const [mine, other] = [await startSession(member.userId, ""), await startSession(member.userId, "")];
    const admissions = await Promise.all(
      [mine, other].map((sessionId) => watchAdmission({ ...member, sessionId }, () => undefined)),
    );
    await endSession(member.userId, other);
    expect(await Promise.all(admissions.map((each) => each.check()))).toMatchObject([
      { userId: member.userId },
      null,
    ]);
    for (const each of admissions) each.close();
  });
});
