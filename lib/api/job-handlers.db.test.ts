import { readFileSync } from "node:fs";
import { call } from "@orpc/server";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it, vi } from "vitest";
import { router } from "@/lib/api/router";
import { listDocuments } from "@/lib/documents/server/queries";
import { answerJob, cancelJob, dismissJob, dismissOver, retryJob } from "@/lib/jobs/server/commands";
import { JobWatch } from "@/lib/jobs/server/job-watch";
import { listJobs } from "@/lib/jobs/server/queries";
import type { LiveNews } from "@/lib/live/live-news";
import { findCurrentUser } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/db/client";
import { hasStoredFile } from "@/lib/platform/files";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { askAndAnswer, jobOf, shaOf, untilJob, useTestJobs } from "./testing/test-jobs";

// Only the cookie is replaced: who is signed in.
vi.mock("@/lib/platform/auth/session", () => ({ findCurrentUser: vi.fn() }));

const { start, stop, add } = useTestJobs();

describe("the import of a file", () => {
  it("makes a document and a report of it, in one event", async () => {
    const member = await createTestMember();
    const id = await add(member, "notes.txt", "They worked until the evening.\n\nThen they went home.");
    await start();
    const job = await untilJob(member, id, "done");
    expect(job).toMatchObject({ report: { kind: "document", form: "plain", warnings: [] }, problem: null });
    expect(await listDocuments(member)).toMatchObject([{ id: job?.documentId, fileName: "notes.txt" }]);
    expect(await database().event.count({ where: { projectId: member.projectId } })).toBe(1);
  });

  it("asks about the same bytes, and adds a second copy when told to", async () => {
    const member = await createTestMember();
    const ids = [await add(member, "a.txt", "The same."), await add(member, "b.txt", "The same.")];
    await start();
    await untilJob(member, ids[0] ?? "", "done");
    const asking = await untilJob(member, ids[1] ?? "", "asking");
    expect(asking?.question).toMatchObject({ kind: "duplicate", title: "a" });
    await answerJob(member, ids[1] ?? "", { kind: "duplicate" });
    await untilJob(member, ids[1] ?? "", "done");
    expect(await listDocuments(member)).toHaveLength(2);
  });

  it("asks how guessed letters are stored, and reads them as told", async () => {
    const member = await createTestMember();
    const words = "Все люди рождаются свободными и равными в своем достоинстве и правах. ".repeat(5);
    const id = await add(member, "rus.txt", iconv.encode(words, "windows-1251"));
    await start();
    expect((await untilJob(member, id, "asking"))?.question).toMatchObject({
      kind: "encoding",
      encoding: "windows-1251",
    });
    expect(await listDocuments(member)).toEqual([]);
    await answerJob(member, id, { kind: "encoding", encoding: "windows-1251" });
    await untilJob(member, id, "done");
    const { text } = await database().documentText.findFirstOrThrow({
      where: { document: { projectId: member.projectId } },
    });
    expect(text).toBe(words);
  });

  it("unpacks an archive into jobs that remember their folders, and refuses one inside it", async () => {
    const member = await createTestMember();
    const inner = zipSync({ "x.txt": strToU8("x") });
    const archive = zipSync({
      "2020/anna.txt": strToU8("Anna spoke."),
      "ben.txt": strToU8("Ben spoke."),
      "hidden.dat": inner,
      "c.zip": inner,
    });
    const id = await add(member, "talks.zip", archive);
    await start();
    const parent = await untilJob(member, id, "done");
    expect(parent?.report).toMatchObject({ kind: "archive", files: 3, leftOut: [{ path: "c.zip" }] });
    const children = (await listJobs(member)).filter(({ parentId }) => parentId === id);
    const states = await Promise.all(
      children.map(({ id: child, fileName }) =>
        untilJob(member, child, fileName === "hidden.dat" ? "failed" : "done"),
      ),
    );
    expect(states.map((job) => [job?.folder, job?.fileName])).toEqual([
      ["talks/2020", "anna.txt"],
      ["talks", "ben.txt"],
      ["talks", "hidden.dat"],
    ]);
    expect((await listDocuments(member)).map(({ attributes }) => attributes["folder"]).sort()).toEqual([
      "talks",
      "talks/2020",
    ]);
  });

  it("takes a bibliography for what it is, also in an archive, and reads it as text when told to", async () => {
    const member = await createTestMember();
    const ris = "TY  - BOOK\nTI  - Of nets\nER  - \nTY  - BOOK\nTI  - Of boats\nER  - \n";
    const archive = zipSync({ "library.ris": strToU8(ris), "settings.json": strToU8('{"a": 1}') });
    const id = await add(member, "export.zip", archive);
    await start();
    await untilJob(member, id, "done");
    const children = (await listJobs(member)).filter(({ parentId }) => parentId === id);
    const [library = "", settings = ""] = children.map((job) => job.id);
    expect((await untilJob(member, library, "asking"))?.question).toEqual({ kind: "references", count: 2 });
    expect((await untilJob(member, settings, "failed"))?.problem?.message).toContain("No references");
    expect(await listDocuments(member)).toEqual([]);
    await answerJob(member, library, { kind: "references" });
    await untilJob(member, library, "done");
    expect(await listDocuments(member)).toMatchObject([{ fileName: "library.ris" }]);
  });

  it("fails with a sentence, is tried again, and leaves no file once it is dismissed", async () => {
    const member = await createTestMember();
    const id = await add(member, "a.pdf", "%PDF-1.4 broken");
    await start();
    expect((await untilJob(member, id, "failed"))?.problem?.message).toContain("damaged");
    await retryJob(member, id);
    await untilJob(member, id, "failed");
    expect(await hasStoredFile(shaOf("%PDF-1.4 broken"))).toBe(true);
    await dismissJob(member, id);
    expect(await hasStoredFile(shaOf("%PDF-1.4 broken"))).toBe(false);
    expect(await database().document.count({ where: { projectId: member.projectId } })).toBe(0);
  });

  it("keeps the file of a document when its job is dismissed, and what another job needs", async () => {
    const member = await createTestMember();
    const [first, second] = [await add(member, "a.txt", "Keep me."), await add(member, "b.txt", "Keep me.")];
    await start();
    await untilJob(member, second, "asking");
    expect(await dismissOver(member)).toBe(1);
    await dismissJob(member, second);
    expect(await jobOf(member, first)).toBeUndefined();
    expect(await hasStoredFile(shaOf("Keep me."))).toBe(true);
  });

  it("saves nothing after it was cancelled, waiting or running", async () => {
    const member = await createTestMember();
    const waiting = await add(member, "a.txt", "Never read.");
    await cancelJob(member, waiting);
    const running = await add(member, "b.txt", "Read in vain.");
    await start();
    await untilJob(member, running, "running");
    await cancelJob(member, running);
    await stop();
    expect((await listJobs(member)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    expect(await listDocuments(member)).toEqual([]);
    await expect(cancelJob(member, waiting)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("fails when who began it is no longer of the project", async () => {
    const member = await createTestMember();
    const lead = await createTestMember("lead", { projectId: member.projectId });
    const id = await add(member, "a.txt", "Words.");
    await database().member.deleteMany({ where: { userId: member.userId } });
    await start();
    await untilJob(lead, id, "failed");
    expect(await listDocuments(lead)).toEqual([]);
  });
});

describe.skipIf(!hasShared)("files of ../shared/corpus", () => {
  it("are asked for their password, which is not kept, and for a name that promises another type", async () => {
    const member = await createTestMember();
    const locked = readFileSync(sharedPath("corpus/made/encrypted-user-password-secret.pdf"));
    const id = await add(member, "locked.pdf", locked);
    const named = await add(member, "letter.pdf", readFileSync(sharedPath("corpus/made/en1col.docx")));
    await start();
    expect((await untilJob(member, id, "asking"))?.question).toEqual({ kind: "password", wrong: false });
    await answerJob(member, id, { kind: "password", password: "nonsense" });
    await vi.waitFor(
      async () => expect((await jobOf(member, id))?.question).toEqual({ kind: "password", wrong: true }),
      { timeout: 20_000 },
    );
    await askAndAnswer(member, id, { kind: "password", password: "secret" });
    await untilJob(member, id, "done");
    expect(JSON.stringify(await database().importJob.findMany())).not.toMatch(/nonsense|"secret"/);
    await askAndAnswer(member, named, { kind: "otherType" });
    expect((await untilJob(member, named, "done"))?.report).toMatchObject({ form: "docx" });
  });
});

describe("who sees jobs", () => {
  it("are who began them and who leads the project, and only they act on them", async () => {
    const coder = await createTestMember("coder");
    const { projectId } = coder;
    const other = await createTestMember("coder", { projectId });
    const lead = await createTestMember("lead", { projectId });
    const id = await add(coder, "a.txt", "Words.");
    expect(await listJobs(other)).toEqual([]);
    expect(await listJobs(lead)).toMatchObject([{ id, startedBy: "Test Coder" }]);
    await expect(cancelJob(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(cancelJob(await createTestMember(), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await cancelJob(lead, id);
    expect(await listJobs(coder)).toMatchObject([{ id, state: "cancelled" }]);
  });

  it("hear what becomes of them, and nothing of others'", async () => {
    const coder = await createTestMember("coder");
    const { projectId } = coder;
    const members = {
      coder,
      other: await createTestMember("coder", { projectId }),
      lead: await createTestMember("lead", { projectId }),
      viewer: await createTestMember("viewer", { projectId }),
    };
    const told: Record<string, unknown[]> = { coder: [], other: [], lead: [], viewer: [] };
    const watches = new Map<string, JobWatch>();
    const take = async (name: keyof typeof members, member: Member = members[name]) => {
      const news = await watches.get(name)?.take(member, Date.now() + 1_000);
      if (news) told[name]?.push(news);
    };
    const takeAll = async () => {
      for (const name of Object.keys(members)) await take(name as keyof typeof members);
    };
    const before = await add(coder, "before.txt", "Words.");
    let woken = 0;
    for (const [name, member] of Object.entries(members))
      watches.set(name, await JobWatch.open(member, () => (woken += 1)));
    await takeAll();
    expect(told).toEqual({ coder: [], other: [], lead: [], viewer: [] });
    const id = await add(coder, "a.txt", "Words.");
    expect(woken).toBeGreaterThan(0);
    await takeAll();
    await cancelJob(coder, id);
    await dismissJob(coder, id);
    await cancelJob(coder, before);
    await dismissJob(coder, before);
    await takeAll();
    const news = [
      { kind: "changed", jobs: [{ id }], gone: [] },
      { kind: "changed", jobs: [], gone: [id, before] },
    ];
    expect(told).toMatchObject({ coder: news, lead: news, other: [], viewer: [] });
    await take("viewer", { ...members.viewer, standing: coder.standing });
    expect(told["viewer"]).toEqual([{ kind: "anew" }]);
    for (const watch of watches.values()) watch.close();
  });

  it("hear of it over the project's stream", async () => {
    const member = await createTestMember("coder");
    vi.mocked(findCurrentUser).mockResolvedValue({
      ...{ id: member.userId, name: member.name, email: "coder@example.org", administrator: false },
    });
    const stop = new AbortController();
    const input = { projectId: member.projectId, windowId: crypto.randomUUID() };
    const options = { context: {}, signal: stop.signal };
    const stream = (await call(router.live.follow, input, options)) as AsyncGenerator<LiveNews, void>;
    const next = async () => {
      for (;;) {
        const { value } = await stream.next();
        if (!value || value.kind === "jobs" || value.kind === "begin") return value;
      }
    };
    expect(await next()).toMatchObject({ kind: "begin" });
    const id = await add(member, "a.txt", "Words.");
    expect(await next()).toMatchObject({ kind: "jobs", news: { kind: "changed", jobs: [{ id }] } });
    stop.abort();
  });
});
