import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestCode } from "@/lib/live/testing/create-test-code";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { hearWebhooks } from "@/lib/webhooks/testing/hear-webhooks";
import { createWebhook, removeWebhook, renewSecret, sendTest, turnWebhook } from "./commands";
import { listWebhooks } from "./queries";

let owner: Member;
let lead: Member;
const address = "https://example.org/hear?key=1";

beforeEach(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");
  owner = await createTestMember("owner", { name: "Olga" });
  lead = await createTestMember("lead", { projectId: owner.projectId, name: "Lev" });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database().webhook.deleteMany();
});

describe("webhooks", () => {
  it("are listed with what they are told, never with their secret", async () => {
    const { id, secret } = await createWebhook(owner, { address, groups: ["memos", "memos"] });
    const listed = await listWebhooks(owner);
    const view = { id, owner: "Olga", groups: ["memos"], state: { kind: "new" } };
    expect(listed).toEqual([{ ...view, address, own: true }]);
    expect(await listWebhooks(lead)).toEqual([{ ...view, address: "https://example.org/…", own: false }]);
    expect(JSON.stringify(listed)).not.toContain(secret.slice("whsec_".length));
    expect(await listWebhooks(await createTestMember())).toEqual([]);
  });

  it("leave no event behind", async () => {
    const { id } = await createWebhook(owner, { address, groups: [] });
    await turnWebhook(owner, id, false);
    await removeWebhook(owner, id);
    expect(await database().event.count({ where: { projectId: owner.projectId } })).toBe(0);
  });

  it("speak for who made them: others can only delete them", async () => {
    const { id } = await createWebhook(owner, { address, groups: [] });
    const stranger = await createTestMember();
    for (const act of [
      (member: Member) => turnWebhook(member, id, false),
      (member: Member) => renewSecret(member, id),
      (member: Member) => sendTest(member, id),
    ]) {
      await expect(act(lead)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(act(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(removeWebhook(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await removeWebhook(lead, id);
    await expect(removeWebhook(lead, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are ten in a project at most", async () => {
    for (let at = 0; at < 10; at += 1) await createWebhook(owner, { address, groups: [] });
    await expect(createWebhook(lead, { address, groups: [] })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it.each([
    "http://example.org/",
    "https://127.0.0.1/",
    "https://[::ffff:a9fe:a9fe]/",
    "https://2130706433/",
  ])("do not lead to %s unless the installation allows it", async (inner) => {
    const refused = { code: "BAD_REQUEST" };
    await expect(createWebhook(owner, { address: inner, groups: [] })).rejects.toMatchObject(refused);
    vi.stubEnv("EXCERPTA_WEBHOOK_ADDRESSES", "any");
    await createWebhook(owner, { address: inner, groups: [] });
    expect((await listWebhooks(owner))[0]?.address).toBe(new URL(inner).href);
  });
});

describe("a test", () => {
  it("arrives without events, says what was wrong, and is not sent without end", async () => {
    vi.stubEnv("EXCERPTA_WEBHOOK_ADDRESSES", "any");
    const hearer = await hearWebhooks();
    const { id } = await createWebhook(owner, { address: hearer.address, groups: [] });
    await createTestCode(owner, "A");
    expect(await sendTest(owner, id)).toEqual({ problem: null });
    expect(hearer.heard.map(({ message }) => message)).toEqual([
      { type: "test", projectId: owner.projectId, events: [] },
    ]);
    hearer.status = 404;
    expect(await sendTest(owner, id)).toEqual({ problem: "the address answered 404" });
    await hearer.close();
    for (let at = 2; at < 10; at += 1)
      expect(await sendTest(owner, id)).toEqual({ problem: "nobody answers at the address" });
    await expect(sendTest(owner, id)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});
