import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createBlindStudy, secret as hiddenWord } from "@/lib/api/testing/blind-study";
import { sayTwin } from "@/lib/api/testing/say-twin";
import type { HistoryGroup } from "@/lib/history/groups";
import { createTestCode } from "@/lib/live/testing/create-test-code";
import { database } from "@/lib/platform/db/client";
import { commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { created } from "@/lib/shared/change";
import { type Hearer, hearWebhooks } from "@/lib/webhooks/testing/hear-webhooks";
import { claimWebhook } from "./claim-webhook";
import { createWebhook, renewSecret, turnWebhook } from "./commands";
import { deliver } from "./deliver";

const start = new Date("2026-03-01T12:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const never = new AbortController().signal;

let hearer: Hearer;
let owner: Member;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");
  vi.stubEnv("EXCERPTA_WEBHOOK_ADDRESSES", "any");
  hearer = await hearWebhooks();
});
afterAll(() => hearer.close());
beforeEach(async () => {
  hearer.status = 200;
  hearer.heard.length = 0;
  owner = await createTestMember("owner", { action: "codebook.edit", name: "Olga" });
});
afterEach(async () => {
  await database().webhook.deleteMany();
});

const make = (member: Member = owner, groups: HistoryGroup[] = []) =>
  createWebhook(member, { address: hearer.address, groups });
const rowOf = (id: string) => database().webhook.findUniqueOrThrow({ where: { id } });

/** Tells all webhooks that are due at a moment; the number of claims. */
async function tellAll(now: Date, signal = never): Promise<number> {
  for (let claims = 0; ; claims += 1) {
    const webhook = await claimWebhook(now);
    if (webhook === null) return claims;
    await deliver(webhook, now, signal);
  }
}

const summaries = () => hearer.heard.map(({ message }) => message.events.map(({ summary }) => summary));
const idsHeard = () => hearer.heard.map(({ headers }) => headers["webhook-id"]);

describe("a webhook", () => {
  it("is told what happened since it was made, once, in order, signed", async () => {
    await createTestCode(owner, "Before");
    const { id, secret } = await make();
    const told = [await createTestCode(owner, "A"), await createTestCode(owner, "B")];
    await tellAll(start);
    told.push(await createTestCode(owner, "C"));
    await tellAll(after(1));
    expect(await tellAll(after(2))).toBe(0);

    expect(summaries()).toEqual([["added A", "added B"], ["added C"]]);
    const events = hearer.heard.flatMap(({ message }) => message.events);
    expect(events.map((event) => event.id)).toEqual(told);
    expect(events.map((event) => event.after)).toEqual([null, told[0], told[1]]);
    expect(events[0]).toMatchObject({ actor: "Olga", touched: ["code"] });
    expect((await rowOf(id)).toldAt).toEqual(after(1));

    const { headers, body, message } = hearer.heard[0]!;
    expect(message).toMatchObject({ type: "events", projectId: owner.projectId });
    expect(body).not.toMatch(/"(number|subject|upTo|cursor)"/);
    const signed = `${String(headers["webhook-id"])}.${start.getTime() / 1_000}.${body}`;
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    expect(headers["webhook-signature"]).toBe(
      `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
    );
  });

  it("is told fifty events at a time, and of many groups only those it asks for", async () => {
    await make(owner, ["codebook"]);
    await make(owner, ["memos"]);
    const changes = () => [
      created("code", crypto.randomUUID(), {
        ...{ parentId: null, position: 0, name: "C", color: "#336699", definition: "", whenToUse: "" },
        ...{ whenNotToUse: "", example: "", codable: true, shortcut: null, guid: crypto.randomUUID() },
      }),
    ];
    for (let at = 0; at < 53; at += 1)
      await commit(owner, async () => ({
        kind: at === 51 ? "findingTable.test" : "code.test",
        summary: String(at),
        changes: changes(),
        result: null,
      }));
    await tellAll(start);
    const all = Array.from({ length: 53 }, (_, at) => String(at));
    expect(summaries()).toEqual([all.slice(0, 50), ["50", "52"]]);
  });

  it("is sent the same again under the same name until it is heard, and then what came meanwhile", async () => {
    const { id } = await make();
    hearer.status = 500;
    await createTestCode(owner, "A");
    await tellAll(start);
    expect(await rowOf(id)).toMatchObject({ failures: 1, nextAt: after(10) });
    await createTestCode(owner, "B");
    expect(await tellAll(after(9))).toBe(0);
    await tellAll(after(10));
    expect(await rowOf(id)).toMatchObject({ failures: 2, nextAt: after(70) });
    hearer.status = 204;
    await tellAll(after(70));
    expect(summaries()).toEqual([["added A"], ["added A"], ["added A"], ["added B"]]);
    expect(new Set(idsHeard()).size).toBe(2);
    expect(new Set(idsHeard().slice(0, 3)).size).toBe(1);
    expect(new Set(hearer.heard.slice(0, 3).map(({ body }) => body)).size).toBe(1);
    expect(await rowOf(id)).toMatchObject({ failures: 0, problem: null, nextAt: null, upTo: null });
  });

  it("does not follow where an answer leads", async () => {
    const { id } = await make();
    hearer.status = 307;
    await createTestCode(owner, "A");
    await tellAll(start);
    expect(hearer.heard).toHaveLength(1);
    expect((await rowOf(id)).problem).toContain("307");
  });

  it("is turned off after the last try, and goes on where it was once it is turned on", async () => {
    const { id } = await make();
    await createTestCode(owner, "A");
    hearer.status = 500;
    for (let now = start; (await tellAll(now)) > 0; now = (await rowOf(id)).nextAt ?? now);
    const row = await rowOf(id);
    expect([hearer.heard.length, new Set(idsHeard()).size]).toEqual([7, 1]);
    expect(row.turnedOffAt!.getTime() - start.getTime()).toBe(
      1_000 * (10 + 60 + 600 + 3_600 + 21_600 + 86_400),
    );
    expect(row.problem).toContain("7 tries failed");

    await createTestCode(owner, "B");
    expect(await tellAll(after(1_000_000))).toBe(0);
    hearer.status = 200;
    await turnWebhook(owner, id, true);
    await tellAll(after(1_000_000));
    expect(summaries().slice(7)).toEqual([["added A"], ["added B"]]);
  });

  it("goes on from now where too much has happened while it was off", async () => {
    const { id } = await make();
    await turnWebhook(owner, id, false);
    await createTestCode(owner, "A");
    await database().webhook.update({ where: { id }, data: { cursor: -10_001, toldId: "long ago" } });
    await turnWebhook(owner, id, true);
    await createTestCode(owner, "B");
    await tellAll(start);
    expect(summaries()).toEqual([["added B"]]);
    expect(hearer.heard[0]?.message.events[0]?.after).toBeNull();
  });

  it("is turned off by an answer of 410 at once", async () => {
    const { id } = await make();
    hearer.status = 410;
    await createTestCode(owner, "A");
    await tellAll(start);
    expect(await rowOf(id)).toMatchObject({
      turnedOffAt: start,
      problem: expect.stringContaining("410") as unknown,
    });
  });

  it("is sent to once when two look at the same time", async () => {
    await make();
    await createTestCode(owner, "A");
    const claims = await Promise.all([tellAll(start), tellAll(start), tellAll(start)]);
    expect(claims.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(summaries()).toEqual([["added A"]]);
  });

  it("is taken up again when who held it has died, and not before", async () => {
    await make();
    await createTestCode(owner, "A");
    expect(await claimWebhook(start)).not.toBeNull();
    expect(await tellAll(after(119))).toBe(0);
    await tellAll(after(120));
    expect(summaries()).toEqual([["added A"]]);
  });

  it("is told again what was broken off as the server stopped", async () => {
    const { id } = await make();
    await createTestCode(owner, "A");
    const webhook = (await claimWebhook(start))!;
    await deliver(webhook, start, AbortSignal.abort());
    expect(await rowOf(id)).toMatchObject({ failures: 0, nextAt: null, problem: null });
    await tellAll(after(1));
    expect(summaries()).toEqual([["added A"]]);
  });

  it.each([
    [
      "is no member any more",
      (member: Member) => database().member.deleteMany({ where: { userId: member.userId } }),
    ],
    [
      "may not export any more",
      (member: Member) =>
        database().member.updateMany({ where: { userId: member.userId }, data: { mayExport: false } }),
    ],
  ])("is turned off, and told nothing, when who made it %s", async (_what, end) => {
    const lead = await createTestMember("lead", { projectId: owner.projectId });
    const { id } = await make(lead);
    await end(lead);
    await createTestCode(owner, "A");
    await tellAll(start);
    expect(hearer.heard).toEqual([]);
    expect((await rowOf(id)).problem).toContain("who made it");
  });

  it("is turned off when its secret cannot be read any more, until it has a new one", async () => {
    const { id } = await make();
    await database().webhook.update({ where: { id }, data: { sealed: "moved" } });
    await createTestCode(owner, "A");
    await tellAll(start);
    expect((await rowOf(id)).problem).toContain("give it a new one");
    await renewSecret(owner, id);
    await turnWebhook(owner, id, true);
    await tellAll(after(1));
    expect(summaries()).toEqual([["added A"]]);
  });

  it("rests when the events it waits for are gone, as those of a sample that was reset", async () => {
    const { id } = await make();
    await createTestCode(owner, "A");
    await database().event.deleteMany({ where: { projectId: owner.projectId } });
    expect(await tellAll(start)).toBe(1);
    expect(await tellAll(start)).toBe(0);
    expect((await rowOf(id)).cursor).toBe(1);
  });

  it("has its secret nowhere in the open", async () => {
    const { id, secret } = await make();
    expect(JSON.stringify(await rowOf(id))).not.toContain(secret.slice("whsec_".length));
  });
});

describe("a webhook of who may not see what others do", () => {
  /** Changes by another that are hidden, as many as two messages hold. */
  async function doHidden(): Promise<void> {
    const { projectId, userId: actorId } = owner;
    const { eventNumber } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
    const changes = [{ ...created("findingTable", crypto.randomUUID(), {}) }] as object[];
    const said = {
      projectId,
      actorId,
      action: "table.write",
      kind: "findingTable.edit",
      summary: "hid",
      changes,
    };
    const numbers = Array.from({ length: 100 }, (_, at) => eventNumber + 1 + at);
    await database().event.createMany({ data: numbers.map((number) => ({ ...said, number })) });
    await database().project.update({ where: { id: projectId }, data: { eventNumber: eventNumber + 100 } });
  }

  it("is passed over in silence, and neither cuts what is told nor shows in its names", async () => {
    const overrides = { maySeeOthers: false };
    const lead = await createTestMember("lead", { projectId: owner.projectId, overrides });
    const { id } = await make(lead);
    await doHidden();
    await tellAll(start);
    expect([hearer.heard, (await rowOf(id)).toldAt]).toEqual([[], null]);
    const first = await createTestCode(owner, "A");
    await doHidden();
    const second = await createTestCode(owner, "B");
    await doHidden();
    await tellAll(start);
    const told = hearer.heard.map(({ message }) => message.events.map((event) => [event.after, event.id]));
    expect(told).toEqual([
      [
        [null, first],
        [first, second],
      ],
    ]);
    expect(await tellAll(after(1))).toBe(0);
  });
});

describe.each(["round", "right"] as const)("a webhook of who works blind, by a %s", (by) => {
  it("is told exactly what it would be told if others had done nothing", async () => {
    const tell = async (busy: boolean) => {
      const study = await createBlindStudy("lead", busy, by);
      const { id } = await make(study.ann);
      // Told of what happened before it was made, too.
      await database().webhook.update({ where: { id }, data: { cursor: 0 } });
      hearer.heard.length = 0;
      await tellAll(start);
      return { study, said: hearer.heard.map(({ message }) => message) };
    };
    const [busy, quiet] = [await tell(true), await tell(false)];
    expect(JSON.stringify(busy.said)).not.toContain(hiddenWord);
    expect(busy.said.flatMap(({ events }) => events).length).toBeGreaterThan(3);
    expect(sayTwin(busy.said, busy.study.known)).toEqual(sayTwin(quiet.said, quiet.study.known));
  });
});
