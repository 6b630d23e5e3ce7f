import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { jobHandlers } from "@/lib/api/job-handlers";
import { database } from "@/lib/platform/db/client";
import { dataFolder } from "@/lib/platform/files";
import { runJobs } from "@/lib/platform/jobs/run-jobs";
import { standingOf } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { asProposed } from "@/lib/transfer/match-choices";
import { beginInto } from "@/lib/transfer/server/begin-into";
import { beginTransfer } from "@/lib/transfer/server/begin-transfer";
import { answerTransfer, cancelTransfer } from "@/lib/transfer/server/commands";
import { answerInto } from "@/lib/transfer/server/into-commands";
import { findIntoQuestion, listBroughtIn, listInto } from "@/lib/transfer/server/into-queries";
import { findTransfer } from "@/lib/transfer/server/queries";
import { makeProjectFile } from "./make-project-file";
import { printRows, type Row } from "./print-rows";

const [megabytes = 300, sources = 200, codings = 50_000] = process.argv.slice(2).map(Number);

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await wait(100);
  }
}

async function measure<T>(work: () => Promise<T>): Promise<[milliseconds: number, result: T]> {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

const filesIn = (folder: string): number => {
  try {
    return readdirSync(path.join(dataFolder(), folder), { recursive: true, withFileTypes: true }).filter(
      (each) => each.isFile(),
    ).length;
  } catch {
    return 0;
  }
};

/** What cancelling left behind: rows, and files of the store and of what is on its way. */
async function countLeft(projectId: string, before: number): Promise<number> {
  const rows = await Promise.all([
    database().project.count({ where: { id: projectId } }),
    database().importJob.count(),
    database().document.count({ where: { projectId } }),
  ]);
  await until(async () => (filesIn("incoming") === 0 ? true : null));
  return rows.reduce((sum, count) => sum + count, 0) + filesIn("files") - before;
}

/** From a file that has arrived until it asks; then from the answer until all of it is there. */
async function bringOver(member: Member): Promise<{ asked: number; answered: number }> {
  const [asked, view] = await measure(() =>
    until(async () => {
      const found = await findTransfer(member);
      if (found?.state === "failed") throw new Error(found.problem);
      return found?.state === "asking" ? found : null;
    }),
  );
  const { convention } = view.question!.readings[0]!;
  await answerTransfer(member, { convention, byGroups: false, withSide: false });
  const [answered] = await measure(() =>
    until(async () => ((await findTransfer(member)) === null ? true : null)),
  );
  return { asked, answered };
}

async function main() {
  const file = path.join(dataFolder(), "large.qdpx");
  const [generated] = await measure(() => makeProjectFile(file, { megabytes, sources, codings }));
  const arrived = { path: file, byteSize: statSync(file).size, sha256: await hashOf(file) };
  process.stdout.write(
    `a project file of ${(arrived.byteSize / 1024 ** 2).toFixed(0)} MB, ${sources} sources, ${codings} codings\n`,
  );
  const { id: userId } = await database().user.create({
    data: { email: "bench@example.org", name: "Bench" },
  });
  const member = (projectId: string): Member => ({
    ...{ userId, name: "Bench", projectId },
    ...{ standing: standingOf("owner"), action: "codebook.restructure" },
  });
  const runner = await runJobs(jobHandlers);

  const cancelled = member((await beginTransfer(userId, arrived, "large.qdpx")).projectId);
  await until(async () => (((await findTransfer(cancelled))?.progress ?? 0) >= 30 ? true : null));
  const [cancelling] = await measure(() => cancelTransfer(cancelled));
  const left = await countLeft(cancelled.projectId, 0);

  const owner = member((await beginTransfer(userId, arrived, "large.qdpx")).projectId);
  const { asked, answered } = await bringOver(owner);
  const [made] = await database().$queryRaw<{ passages: number; codings: number }[]>`
    SELECT (SELECT count(*)::int FROM "Passage") AS "passages", (SELECT count(*)::int FROM "Coding") AS "codings"`;

  await beginInto(owner, arrived, "large.qdpx");
  const [matched, { jobId }] = await measure(() =>
    until(async () => (await listInto(owner)).find(({ state }) => state !== "working") ?? null),
  );
  const question = await findIntoQuestion(owner, jobId);
  const convention = question!.readings[0]!.convention;
  await answerInto(owner, jobId, { convention, byGroups: false, choices: asProposed, confirmed: true });
  await until(async () => ((await listBroughtIn(owner)).length > 0 ? true : null));
  const [again] = await listBroughtIn(owner);
  await runner.stop();

  const once = (what: string, value: number, target = "", unit = "ms"): Row => ({
    ...{ what, values: [value], target },
    ...(unit !== "ms" && { unit }),
  });
  printRows(`in: ${made!.passages} passages, ${made!.codings} codings`, [
    once("making the file", generated),
    once("cancelling at 30 percent, until it is answered", cancelling),
    once("rows and files that cancelling leaves", left, "0", "left"),
    once("from the file until it asks", asked),
    once("from the answer until it is there (it reads again)", answered),
    once("into the project that it is already, until it asks", matched),
    once(
      "rows that came the second time",
      again!.report.tallies.reduce((sum, { added }) => sum + added, 0),
      "0",
      "rows",
    ),
    once("memory of the process at most", process.resourceUsage().maxRSS / 1024, "", "MB"),
  ]);
  process.exit(0);
}

void main();
