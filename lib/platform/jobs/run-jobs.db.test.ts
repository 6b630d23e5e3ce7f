import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/platform/db/client";
import { AppError } from "@/lib/shared/app-error";
import { announceWork, createJobs, type NewJob } from "./create-jobs";
import type { JobHandler, JobHandlers } from "./job";
import { type JobRunner, runJobs } from "./run-jobs";

const runners: JobRunner[] = [];
/** Runners take whatever waits, also what other tests left in the database. */
const forgetJobs = () => database().importJob.deleteMany();
beforeEach(forgetJobs);
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  await forgetJobs();
});

const handlersOf = (handler: JobHandler): JobHandlers => ({
  import: handler,
  recognise: handler,
  reread: handler,
  transfer: handler,
});
async function run(handler: JobHandler): Promise<void> {
  runners.push(await runJobs(handlersOf(handler)));
}
const newProject = async () => (await database().project.create({ data: { name: "Test project" } })).id;
const jobOf = (projectId: string, more: Partial<NewJob> = {}): NewJob => ({
  projectId,
  createdById: crypto.randomUUID(),
  kind: "import",
  fileName: "a.txt",
  byteSize: 1,
  sha256: "0".repeat(64),
  ...more,
});
const get = (id: string) => database().importJob.findUniqueOrThrow({ where: { id } });
const until = (id: string, state: string) =>
  vi.waitFor(async () => expect((await get(id)).state).toBe(state), { timeout: 20_000, interval: 20 });

describe("runJobs", () => {
  it("does each job once, however many runners look for it", async () => {
    const projectId = await newProject();
    const done: string[] = [];
    const handler: JobHandler = async ({ id }) => {
      done.push(id);
      return { state: "done", report: { read: id } };
    };
    await Promise.all([run(handler), run(handler), run(handler)]);
    const ids = await createJobs(Array.from({ length: 40 }, () => jobOf(projectId)));
    await announceWork(projectId, ids);
    for (const id of ids) await until(id, "done");
    expect(done.toSorted()).toEqual(ids.toSorted());
    expect(await get(ids[0] ?? "")).toMatchObject({ report: { read: ids[0] }, progress: 100, claim: null });
  });

  it("serves projects in turn", async () => {
    const [many, few] = [await newProject(), await newProject()];
    await createJobs(["m1", "m2", "m3"].map((fileName) => jobOf(many, { fileName })));
    const [last = ""] = await createJobs([jobOf(few, { fileName: "f1" })]);
    const order: string[] = [];
    await run(async ({ fileName }) => {
      order.push(fileName);
      return { state: "done", report: {} };
    });
    await until(last, "done");
    expect(order.indexOf("f1")).toBeLessThan(3);
  });

  it("takes up what a dead process left, twice, and then gives it up", async () => {
    const projectId = await newProject();
    const [left = "", given = ""] = await createJobs([jobOf(projectId), jobOf(projectId)]);
    const dead = { state: "running", claim: "gone", beatAt: new Date(Date.now() - 60_000) } as const;
    await database().importJob.update({ where: { id: left }, data: { ...dead, attempts: 2 } });
    await database().importJob.update({
      where: { id: given },
      data: { ...dead, attempts: 3, options: { password: "secret" } },
    });
    await run(async () => ({ state: "done", report: {} }));
    await until(left, "done");
    await until(given, "failed");
    expect(await get(given)).toMatchObject({ report: { problem: { code: "LOST" } }, options: {} });
  });

  it("leaves alone what another process works on", async () => {
    const projectId = await newProject();
    const [id = "", next = ""] = await createJobs([jobOf(projectId), jobOf(projectId)]);
    const alive = { state: "running", claim: "another", attempts: 1, beatAt: new Date() } as const;
    await database().importJob.update({ where: { id }, data: alive });
    await run(async () => ({ state: "done", report: {} }));
    await until(next, "done");
    expect(await get(id)).toMatchObject({ state: "running", claim: "another" });
  });

  it("tells a handler that its job was cancelled, and lets it save nothing more", async () => {
    const projectId = await newProject();
    const [id = ""] = await createJobs([jobOf(projectId)]);
    let seen: unknown = null;
    await run(async (_job, { signal, endWithin }) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      const saving = database().$transaction(async (tx) => {
        await tx.project.update({ where: { id: projectId }, data: { name: "Saved" } });
        await endWithin(tx, { state: "done", report: {} });
      });
      seen = await saving.catch((error: unknown) => error);
      signal.throwIfAborted();
      return { state: "done", report: {} };
    });
    await until(id, "running");
    await database().importJob.update({ where: { id }, data: { state: "cancelled", claim: null } });
    await announceWork(projectId, [id]);
    await vi.waitFor(() => expect(seen).toMatchObject({ name: "JobLost" }));
    expect(await database().project.findUniqueOrThrow({ where: { id: projectId } })).toMatchObject({
      name: "Test project",
    });
    expect(await get(id)).toMatchObject({ state: "cancelled", report: null });
  });

  it("writes progress, asks, fails with a sentence, and keeps no password", async () => {
    const projectId = await newProject();
    const options = { password: "secret", folder: "a" };
    const [asks = "", fails = "", breaks = ""] = await createJobs(
      ["asks", "fails", "breaks"].map((fileName) => jobOf(projectId, { fileName, options })),
    );
    const stages: string[] = [];
    await run(async ({ fileName, id }, { onProgress }) => {
      if (fileName === "fails") throw new AppError("NOT_FOUND", "It went away. Look for it.");
      if (fileName === "breaks") throw new Error("nobody expected this");
      onProgress(0.5, "Half way");
      await vi.waitFor(async () => expect((await get(id)).progress).toBe(50));
      stages.push((await get(id)).stage);
      return { state: "asking", question: { kind: "password" } };
    });
    await until(asks, "asking");
    await until(fails, "failed");
    await until(breaks, "failed");
    expect(stages).toEqual(["Half way"]);
    expect(await get(asks)).toMatchObject({
      question: { kind: "password" },
      options: { folder: "a" },
      attempts: 0,
    });
    expect(await get(fails)).toMatchObject({
      report: { problem: { code: "NOT_FOUND", message: "It went away. Look for it." } },
      options: { folder: "a" },
    });
    expect((await get(breaks)).report).toMatchObject({ problem: { code: "UNEXPECTED" } });
  });

  it("saves what was made and the end of the job together, or fails with neither", async () => {
    const projectId = await newProject();
    const [whole = "", half = ""] = await createJobs([
      jobOf(projectId, { fileName: "whole" }),
      jobOf(projectId, { fileName: "half" }),
    ]);
    await run(async ({ fileName }, { endWithin }) => {
      const outcome = { state: "done", report: { made: fileName } } as const;
      await database().$transaction(async (tx) => {
        await endWithin(tx, outcome);
        if (fileName === "half") throw new AppError("CONFLICT", "Somebody was faster. Reload.");
      });
      return outcome;
    });
    await until(whole, "done");
    await until(half, "failed");
    expect((await get(half)).report).toMatchObject({ problem: { code: "CONFLICT" } });
  });
});
