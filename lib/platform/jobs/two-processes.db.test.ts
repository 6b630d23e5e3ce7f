import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/platform/db/client";
import { isEmbeddedUrl } from "@/lib/platform/db/embedded-url";
import { subscribe } from "@/lib/platform/notify";
import { announceJobs, announceWork, createJobs } from "./create-jobs";
import { type JobHandler, jobsTopic } from "./job";
import { type JobRunner, runJobs } from "./run-jobs";
import type { SecondProcessNews } from "./testing/second-process";

const embedded = isEmbeddedUrl(process.env["DATABASE_URL"]);
const soon = { timeout: 30_000, interval: 20 };

let child: ChildProcess | null = null;
let runner: JobRunner | null = null;
afterEach(async () => {
  child?.kill("SIGKILL");
  await runner?.stop();
  [child, runner] = [null, null];
  await database().importJob.deleteMany();
});

/** Starts the other process; what it told grows. */
async function startSecond(): Promise<SecondProcessNews[]> {
  const told: SecondProcessNews[] = [];
  const program = path.join(import.meta.dirname, "testing", "second-process.ts");
  child = fork(program, { execArgv: ["--conditions=react-server", "--import", "tsx"] });
  child.on("message", (news: SecondProcessNews) => told.push(news));
  await vi.waitFor(() => expect(told).toContainEqual({ kind: "ready" }), soon);
  return told;
}

/** Works on jobs in this process too, each once `first` is kept; the jobs it did. */
async function runHere(first: Promise<unknown> = Promise.resolve()): Promise<string[]> {
  const done: string[] = [];
  const handler: JobHandler = async ({ id }) => {
    await first;
    done.push(id);
    return { state: "done", report: {} };
  };
  runner = await runJobs({ import: handler, recognise: handler, reread: handler, transfer: handler });
  return done;
}

async function queue(fileNames: readonly string[]) {
  const { id: projectId } = await database().project.create({ data: { name: "Test project" } });
  const createdById = crypto.randomUUID();
  const ids = await createJobs(
    fileNames.map((fileName) => ({
      projectId,
      createdById,
      kind: "import" as const,
      fileName,
      byteSize: 1,
      sha256: "0".repeat(64),
    })),
  );
  await announceWork(projectId, ids);
  return { projectId, ids };
}
const get = (id: string) => database().importJob.findUniqueOrThrow({ where: { id } });

describe.skipIf(embedded)("two processes on one PostgreSQL server (the embedded database has one)", () => {
  it("share the jobs, each done once, and hear of one another's", async () => {
    const told = await startSecond();
    const heard: (string | null)[] = [];
    const unsubscribe = await subscribe(jobsTopic, (message) => heard.push(message));
    // Else this process might have done all before the other heard of any.
    const other = vi.waitFor(() => expect(told.some(({ kind }) => kind === "did")).toBe(true), soon);
    const here = await runHere(other);
    const { projectId, ids } = await queue(Array.from({ length: 40 }, (_, index) => `${index}.txt`));
    await vi.waitFor(async () => {
      const left = await database().importJob.count({ where: { id: { in: ids }, state: { not: "done" } } });
      expect(left).toBe(0);
    }, soon);
    const there = told.flatMap((news) => (news.kind === "did" ? [news.id] : []));
    // Jobs that other tests left waiting are done along with these.
    const own = (done: readonly string[]) => done.filter((id) => ids.includes(id));
    expect([...own(here), ...own(there)].toSorted()).toEqual(ids.toSorted());
    expect(there.length).toBeGreaterThan(0);
    await vi.waitFor(() => {
      for (const id of ids) expect(heard).toContain(`${projectId} ${id}`);
    }, soon);
    await announceJobs(projectId, ["told"]);
    await vi.waitFor(
      () => expect(told).toContainEqual({ kind: "heard", message: `${projectId} told` }),
      soon,
    );
    unsubscribe();
  });

  it("see how far the other is, leave its work alone, and take it over once it was killed", async () => {
    const told = await startSecond();
    const { projectId, ids } = await queue(["hang.txt"]);
    const id = ids[0] ?? "";
    const heard: (string | null)[] = [];
    const unsubscribe = await subscribe(jobsTopic, (message) => heard.push(message));
    await vi.waitFor(() => expect(told).toContainEqual({ kind: "began", id }), soon);
    await vi.waitFor(async () => expect(await get(id)).toMatchObject({ stage: "At work elsewhere" }), soon);
    await vi.waitFor(() => expect(heard).toContain(`${projectId} ${id}`), soon);

    const here = await runHere();
    const next = await queue(["next.txt"]);
    await vi.waitFor(async () => expect(await get(next.ids[0] ?? "")).toMatchObject({ state: "done" }), soon);
    expect(here).not.toContain(id);
    expect(await get(id)).toMatchObject({ state: "running", progress: 40, attempts: 1 });

    const gone = new Promise((resolve) => child?.once("exit", resolve));
    child?.kill("SIGKILL");
    await gone;
    // Half a minute of silence, at once.
    await database().importJob.update({ where: { id }, data: { beatAt: new Date(Date.now() - 60_000) } });
    await vi.waitFor(async () => expect(await get(id)).toMatchObject({ state: "done", attempts: 2 }), soon);
    expect(here).toContain(id);
    unsubscribe();
  });
});
