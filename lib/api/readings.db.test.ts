import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { describe, expect, it, vi } from "vitest";
import { getReading } from "@/lib/documents/server/get-reading";
import { listOutdated } from "@/lib/documents/server/list-outdated";
import { queueOutdated, queueRecognition, queueRereading } from "@/lib/documents/server/queue-reading";
import { makeRecogniseHandler, makeRereadHandler } from "@/lib/documents/server/reading-jobs";
import type { Ingested } from "@/lib/ingest/ingested";
import { findInstalledReaders, findReaderVersion } from "@/lib/ingest/server/installed-readers";
import { cancelJob, retryJob } from "@/lib/jobs/server/commands";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { JobHandlers } from "@/lib/platform/jobs/job";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { ok } from "@/lib/shared/result";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { askAndAnswer, jobOf, untilJob, useTestJobs } from "./testing/test-jobs";

const { start, stop, add } = useTestJobs();

const read = (text: string): Ingested => ({
  text,
  blocks: [{ start: 0, end: text.length, kind: "paragraph", hidden: [] }] as unknown as Ingested["blocks"],
  form: "plain",
  mediaType: "text/plain",
  extraction: { engine: "tesseract", version: findReaderVersion("tesseract") ?? "", warnings: [] },
  pages: [],
  language: "en",
  suggested: {},
});

/** A reader that waits until it is told to end, or its job is lost. */
function makeSlowReader(text: string) {
  let finish = () => undefined as void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const began = vi.fn();
  const ended = vi.fn();
  const reader = async (
    _input: unknown,
    { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number, stage: string) => void },
  ) => {
    began();
    onProgress(0.5, "Half way");
    const lost = new Promise((resolve) => signal.addEventListener("abort", resolve));
    await Promise.race([finished, lost]);
    ended(signal.aborted);
    return ok(read(text));
  };
  return { reader, began, ended, finish: () => finish() };
}

async function addDocument(member: Member, text: string): Promise<string> {
  const job = await untilJob(member, await add(member, "notes.txt", text), "done");
  return job?.documentId ?? "";
}
async function textOf(documentId: string): Promise<string> {
  const { text } = await database().document.findUniqueOrThrow({
    where: { id: documentId },
    select: { text: { select: { text: true } } },
  });
  return text?.text ?? "";
}

const kinds: [
  "reread" | "recognise",
  (member: Member, id: string) => Promise<{ jobId: string }>,
  (reader: ReturnType<typeof makeSlowReader>["reader"]) => Partial<JobHandlers>,
][] = [
  [
    "reread",
    (member, id) => queueRereading(member, { id }),
    (reader) => ({ reread: makeRereadHandler(reader) }),
  ],
  [
    "recognise",
    (member, id) => queueRecognition(member, { id, language: "eng" }),
    (reader) => ({ recognise: makeRecogniseHandler(reader) }),
  ],
];

describe.each(kinds)("a job to %s a document", (_kind, queue, handlersOf) => {
  async function begin() {
    const member = await createTestMember();
    await start();
    const documentId = await addDocument(member, `The old words of ${crypto.randomUUID()}.`);
    await stop();
    const old = await textOf(documentId);
    const { jobId } = await queue(member, documentId);
    return { member, documentId, old, jobId };
  }

  it("is seen at work, cancelled in the middle with nothing saved, and tried again", async () => {
    const { member, documentId, old, jobId } = await begin();
    const slow = makeSlowReader("New words.");
    await start(handlersOf(slow.reader));
    await vi.waitFor(
      async () => expect(await jobOf(member, jobId)).toMatchObject({ state: "running", stage: "Half way" }),
      { timeout: 10_000 },
    );
    await cancelJob(member, jobId);
    await vi.waitFor(() => expect(slow.ended).toHaveBeenCalledWith(true), { timeout: 10_000 });
    await stop();
    expect(await jobOf(member, jobId)).toMatchObject({ state: "cancelled", report: null });
    expect(await textOf(documentId)).toBe(old);

    await retryJob(member, jobId);
    await start(handlersOf(async () => ok(read("New words."))));
    expect((await untilJob(member, jobId, "done"))?.report).toMatchObject({ kind: "document" });
    expect(await textOf(documentId)).toBe("New words.");
    await undo(member);
    expect(await textOf(documentId)).toBe(old);
  });

  it("is taken over from a process that died, and saved once", async () => {
    const { member, documentId, jobId } = await begin();
    await database().importJob.update({
      where: { id: jobId },
      data: { state: "running", claim: "gone", attempts: 1, beatAt: new Date(Date.now() - 60_000) },
    });
    await start(handlersOf(async () => ok(read("New words."))));
    await untilJob(member, jobId, "done");
    expect(await textOf(documentId)).toBe("New words.");
    expect(await database().importJob.findUniqueOrThrow({ where: { id: jobId } })).toMatchObject({
      attempts: 2,
      claim: null,
    });
    expect(await database().documentText.count({ where: { documentId } })).toBe(2);
  });

  it("saves nothing when it was taken over while it still read", async () => {
    const { member, documentId, old, jobId } = await begin();
    const slow = makeSlowReader("Words nobody waits for.");
    await start(handlersOf(slow.reader));
    await vi.waitFor(() => expect(slow.began).toHaveBeenCalled(), { timeout: 10_000 });
    await database().importJob.update({ where: { id: jobId }, data: { claim: "another" } });
    slow.finish();
    await stop();
    expect(await textOf(documentId)).toBe(old);
    expect(await jobOf(member, jobId)).toMatchObject({ state: "running", report: null });
    expect(await database().documentText.count({ where: { documentId } })).toBe(1);
  });

  it("is not queued twice at a time, nor for a document that has gone", async () => {
    const { member, documentId } = await begin();
    await expect(queue(member, documentId)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(queue(member, crypto.randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(queue(await createTestMember(), documentId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("reading again", () => {
  it("corrects an encoding that was wrongly chosen, and makes no new cases of speakers", async () => {
    const member = await createTestMember();
    await start();
    const words =
      "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ана>Мы чинили сети до самого вечера, а потом пошли домой.";
    const id = await add(member, "talk.vtt", iconv.encode(words, "windows-1251"));
    await askAndAnswer(member, id, { kind: "encoding", encoding: "windows-1252" });
    const documentId = (await untilJob(member, id, "done"))?.documentId ?? "";
    const cases = () => database().case.count({ where: { projectId: member.projectId, deletedAt: null } });
    expect(await cases()).toBe(1);
    const { jobId } = await queueRereading(member, { id: documentId, encoding: "windows-1251" });
    await untilJob(member, jobId, "done");
    expect(await textOf(documentId)).toContain("Мы чинили сети");
    expect(await cases()).toBe(1);
    expect((await getReading(member, documentId, findInstalledReaders())).report.encoding).toBe(
      "windows-1251",
    );
  });

  it("takes all documents of older rules, each as it was read, and no other", async () => {
    const member = await createTestMember();
    await start();
    const page = `<html><body><nav>Menu of the site</nav><article><p>${"They worked. ".repeat(40)}</p></article></body></html>`;
    const letters = await add(member, "a.txt", iconv.encode("Größe und Übung. ".repeat(9), "macroman"));
    await askAndAnswer(member, letters, { kind: "encoding", encoding: "macroman" });
    const fresh = await addDocument(member, "Read by the present rules.");
    const html = await untilJob(member, await add(member, "b.html", page), "done");
    const { documentId } = (await untilJob(member, letters, "done")) ?? {};
    const old = [documentId ?? "", html?.documentId ?? ""];
    expect(await listOutdated(member, findReaderVersion)).toEqual([]);

    await stop();
    const article = await queueRereading(member, { id: old[1] ?? "", articleOnly: true });
    await start();
    await untilJob(member, article.jobId, "done");
    await stop();
    await database().$executeRaw`
      UPDATE "DocumentText" SET "blocksVersion" = 0 WHERE "documentId" = ANY(${old})`;
    const recognised = await addRecognised(member);
    expect(await listOutdated(member, findReaderVersion)).toEqual([
      { id: old[0], options: { encoding: "macroman" } },
      { id: old[1], options: { encoding: "utf-8", articleOnly: true } },
    ]);
    const queue = async () => queueOutdated(member, await listOutdated(member, findReaderVersion));
    expect(await queue()).toEqual({ queued: 2 });
    expect(await queue()).toEqual({ queued: 0 });
    const before = await Promise.all(old.map(textOf));
    await start();
    await vi.waitFor(async () => expect(await listOutdated(member, findReaderVersion)).toEqual([]), {
      timeout: 60_000,
    });
    expect(await Promise.all(old.map(textOf))).toEqual(before);
    for (const id of [fresh, recognised])
      expect(await database().importJob.count({ where: { documentId: id, kind: "reread" } })).toBe(0);
  });

  it("knows an older version of every reader that has one", async () => {
    const engines = ["pdfium", "docx", "odt", "rtf", "epub", "picture", "rehype-parse", "cues", "tesseract"];
    for (const engine of engines) expect(findReaderVersion(engine), engine).toMatch(/^\d/);
    expect(findReaderVersion("another")).toBeNull();
  });
});

/** A document of older rules whose file has no text of its own. */
async function addRecognised(member: Member): Promise<string> {
  await start();
  const id = await addDocument(member, "A scan, it may be.");
  await stop();
  await database().$executeRaw`
    UPDATE "DocumentText" SET "blocksVersion" = 0, "extraction" = '{"engine": "tesseract"}' WHERE "documentId" = ${id}`;
  return id;
}

describe.skipIf(!hasShared)("recognition of ../shared/corpus/made/scan-1col-150dpi.pdf", () => {
  it("tells how far it is and gives the text of its pages", { timeout: 240_000 }, async () => {
    const member = await createTestMember();
    await start();
    const scan = readFileSync(sharedPath("corpus/made/scan-1col-150dpi.pdf"));
    const job = await untilJob(member, await add(member, "scan.pdf", scan), "done");
    const documentId = job?.documentId ?? "";
    expect((await getReading(member, documentId, findInstalledReaders())).unread).not.toEqual([]);
    const { jobId } = await queueRecognition(member, { id: documentId, language: "eng" });
    await vi.waitFor(async () => expect((await jobOf(member, jobId))?.stage).toMatch(/\d/), {
      timeout: 60_000,
    });
    await vi.waitFor(async () => expect((await jobOf(member, jobId))?.state).toBe("done"), {
      timeout: 180_000,
      interval: 500,
    });
    expect((await textOf(documentId)).length).toBeGreaterThan(500);
    const reading = await getReading(member, documentId, findInstalledReaders());
    expect(reading).toMatchObject({ unread: [], isRecognised: true, isOutdated: false, canReadAgain: false });
  });
});
