import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { changePassword } from "@/lib/accounts/server/commands";
import { hashPassword } from "@/lib/platform/auth/password";
import { database } from "@/lib/platform/db/client";
import { isEmbeddedUrl } from "@/lib/platform/db/embedded-url";
import { commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { changeRole, removeMember } from "@/lib/projects/server/team";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { created } from "@/lib/shared/change";
import type { LiveEvent, LiveNews } from "./live-news";
import { tellPresent } from "./server/presence-board";
import { listFedEvents, watchProject } from "./server/project-feed";
import { createTestCode } from "./testing/create-test-code";
import { type Followed, follow } from "./testing/follow";
import type { SecondFollowerNews } from "./testing/second-follower";

const soon = { timeout: 20_000, interval: 10 };
const followed: Followed[] = [];
afterEach(async () => {
  await Promise.all(followed.splice(0).map((each) => each.stop()));
});

/** Follows, and waits until the stream is open. */
async function open(member: Member, cursor?: string): Promise<Followed> {
  const stream = follow(member, cursor === undefined ? {} : { cursor });
  followed.push(stream);
  await vi.waitFor(() => expect(stream.news[0]).toMatchObject({ kind: "begin" }), soon);
  return stream;
}

const eventsOf = (news: readonly LiveNews[]): LiveEvent[] =>
  news.flatMap((each) => (each.kind === "events" ? each.events : []));
const summariesOf = ({ news }: Followed) => eventsOf(news).map(({ summary }) => summary);
const heard = (stream: Followed, ...summaries: string[]) =>
  vi.waitFor(() => expect(summariesOf(stream)).toEqual(summaries), soon);
const beginsOf = ({ news }: Followed) => news.filter(({ kind }) => kind === "begin");

const createTeam = async () => {
  const owner = await createTestMember("owner", { action: "codebook.edit", name: "Ada" });
  const coder = await createTestMember("coder", { projectId: owner.projectId, name: "Ben" });
  return { owner, coder: { ...coder, action: "project.read" as const } };
};

describe("the stream of a project", () => {
  it("tells each change once, in the order of commits, each after the one before", async () => {
    const { owner, coder } = await createTeam();
    const before = await createTestCode(owner, "Before");
    const stream = await open(coder);
    expect(stream.news[0]).toEqual({ kind: "begin", cursor: before, missed: false });
    await Promise.all(["A", "B", "C", "D"].map((name) => createTestCode(owner, name)));
    await vi.waitFor(() => expect(summariesOf(stream)).toHaveLength(4), soon);
    const kept = await database().event.findMany({
      where: { projectId: owner.projectId },
      orderBy: { number: "asc" },
    });
    const events = eventsOf(stream.news);
    expect(events.map(({ id }) => id)).toEqual(kept.slice(1).map(({ id }) => id));
    expect(events.map(({ after }) => after)).toEqual(kept.slice(0, -1).map(({ id }) => id));
    expect(events[0]).toMatchObject({ actor: "Ada", touched: ["code"], codings: [] });
    expect(JSON.stringify(events)).not.toMatch(/"number"/);
  });

  it("gives all who look at the same time what was just committed", async () => {
    const { owner } = await createTeam();
    await createTestCode(owner, "Before");
    const { projectId } = owner;
    await listFedEvents(projectId, 0, 10);
    const looks: Promise<unknown>[] = [];
    const lookThrice = () => Promise.all([1, 2, 3].map(() => listFedEvents(projectId, 1, 10)));
    const close = await watchProject(projectId, () => looks.push(lookThrice()));
    await createTestCode(owner, "A");
    const latest = [{ number: 2 }];
    await vi.waitFor(async () => expect(await looks.at(-1)).toMatchObject([latest, latest, latest]));
    close();
  });

  it("goes on from the event heard last, and says so when it cannot", async () => {
    const { owner, coder } = await createTeam();
    const first = await createTestCode(owner, "A");
    await createTestCode(owner, "B");
    await createTestCode(owner, "C");
    const stream = await open(coder, first);
    expect(stream.news[0]).toEqual({ kind: "begin", cursor: first, missed: false });
    await heard(stream, "added B", "added C");

    const { owner: stranger } = await createTeam();
    const foreign = await createTestCode(stranger, "Elsewhere");
    for (const cursor of [foreign, crypto.randomUUID()])
      expect((await open(coder, cursor)).news[0]).toMatchObject({ kind: "begin", missed: true });
  });

  it("asks to be begun anew after more than it tells at once", async () => {
    const { owner, coder } = await createTeam();
    const first = await createTestCode(owner, "A");
    const { projectId } = owner;
    const rows = Array.from({ length: 401 }, (_, index) => ({
      projectId,
      number: index + 2,
      action: "codebook.edit",
      kind: "code.add",
      summary: `number ${index}`,
      changes: [],
    }));
    await database().event.createMany({ data: rows });
    await database().project.update({ where: { id: projectId }, data: { eventNumber: 402 } });
    const stream = await open(coder, first);
    expect(stream.news[0]).toMatchObject({ kind: "begin", missed: true });
    const latest = await createTestCode(owner, "Later");
    await heard(stream, "added Later");
    expect(eventsOf(stream.news)[0]?.id).toBe(latest);
  });

  it("tells an operation to its sender alone", async () => {
    const { owner, coder } = await createTeam();
    const [mine, theirs] = [await open(owner), await open(coder)];
    const operation = crypto.randomUUID();
    await createTestCode({ ...owner, operation }, "A");
    await heard(mine, "added A");
    await heard(theirs, "added A");
    expect(eventsOf(mine.news)[0]?.operation).toBe(operation);
    expect(eventsOf(theirs.news)[0]?.operation).toBeNull();
  });

  it("ends at once for who is removed, and for whose sessions a new password ended", async () => {
    const { owner, coder } = await createTeam();
    const removed = await open(coder);
    await removeMember({ ...owner, action: "member.manage" }, coder.userId);
    await removed.ended;

    const lead = await createTestMember("lead", { projectId: owner.projectId, action: "project.read" });
    await database().user.update({
      where: { id: lead.userId },
      data: { passwordHash: await hashPassword("an old pass phrase") },
    });
    const signedOut = await open(lead);
    const staying = await open(owner);
    await changePassword(lead.userId, { current: "an old pass phrase", next: "a newer pass phrase" });
    await signedOut.ended;
    await createTestCode(owner, "After");
    await heard(staying, "added After");
    expect([...summariesOf(removed), ...summariesOf(signedOut)]).toEqual([]);
  });

  it("goes on for who has another role now", async () => {
    const { owner, coder } = await createTeam();
    const stream = await open(coder);
    await changeRole(
      { ...owner, action: "member.manage" },
      { projectId: owner.projectId, userId: coder.userId, role: "viewer" },
    );
    // Who sees what may have changed: all that is shown is asked for anew.
    await vi.waitFor(() => expect(stream.news).toContainEqual(expect.objectContaining({ missed: true })));
    await createTestCode(owner, "A");
    await heard(stream, "added A");
  });

  it("shows who is there and where they read, and nobody who has left", async () => {
    const { owner, coder } = await createTeam();
    const stream = await open(owner);
    const other = await open(coder);
    const place = { documentId: crypto.randomUUID(), offset: 120 };
    const { projectId, userId, name } = coder;
    const windowId = crypto.randomUUID();
    await tellPresent(projectId, { windowId, userId, name, place }, Date.now());
    const latest = () => stream.news.findLast((each) => each.kind === "present");
    await vi.waitFor(() => {
      expect(latest()).toEqual({
        kind: "present",
        present: [
          { userId: owner.userId, name: "Ada", place: null },
          { userId: coder.userId, name: "Ben", place },
        ],
      });
    }, soon);
    await other.stop();
    await tellPresent(projectId, { windowId, userId, name, place }, Date.now() - 60_000);
    await vi.waitFor(
      () => expect(latest()?.present.map((member) => member.userId)).toEqual([owner.userId]),
      soon,
    );
  });

  it("begins anew for everybody when a round hides or shows people's work", async () => {
    const { owner, coder } = await createTeam();
    const stream = await open(coder);
    await commit(owner, async () => {
      const round = {
        name: "First",
        purpose: "reliability",
        blind: true,
        state: "open",
        instructions: "",
        codebookFrozen: false,
      };
      const changes = [created("round", crypto.randomUUID(), round)];
      return { kind: "round.open", summary: "opened a round", changes, result: null };
    });
    await vi.waitFor(() => expect(beginsOf(stream)).toHaveLength(2), soon);
    expect(beginsOf(stream)[1]).toMatchObject({ missed: true });
  });
});

describe.skipIf(isEmbeddedUrl(process.env["DATABASE_URL"]))(
  "two processes on one PostgreSQL server (the embedded database has one)",
  () => {
    let child: ChildProcess | null = null;
    afterEach(() => child?.kill("SIGKILL"));

    it("tell one another's changes, and who is in either", async () => {
      const { owner, coder } = await createTeam();
      const program = path.join(import.meta.dirname, "testing", "second-follower.ts");
      const second = fork(program, { execArgv: ["--conditions=react-server", "--import", "tsx"] });
      child = second;
      const told: SecondFollowerNews[] = [];
      second.on("message", (news: SecondFollowerNews) => told.push(news));
      second.send({ member: coder, name: null });
      const newsThere = () => told.flatMap((each) => (each.kind === "news" ? [each.news] : []));
      await vi.waitFor(() => expect(newsThere()[0]).toMatchObject({ kind: "begin" }), soon);
      const here = await open(owner);

      await createTestCode(owner, "Here");
      const summaries = () => eventsOf(newsThere()).map(({ summary }) => summary);
      await vi.waitFor(() => expect(summaries()).toEqual(["added Here"]), soon);
      second.send({ member: { ...coder, action: "codebook.edit" }, name: "There" });
      await heard(here, "added Here", "added There");
      await vi.waitFor(() => expect(summaries()).toEqual(["added Here", "added There"]), soon);
      await tellPresent(
        coder.projectId,
        { windowId: crypto.randomUUID(), userId: coder.userId, name: "Ben", place: null },
        Date.now(),
      );
      await vi.waitFor(() => {
        const present = newsThere().findLast((each) => each.kind === "present");
        expect(present?.present.map(({ name }) => name)).toContain("Ben");
      }, soon);
    });
  },
);
