import "server-only";
import { createHash } from "node:crypto";
import type { ReadProject } from "@/lib/ingest/project-reading";
import { type Transaction, database } from "@/lib/platform/db/client";
import type { Job, JobContext, JobOutcome } from "@/lib/platform/jobs/job";
import { removeUnusedFile } from "@/lib/platform/jobs/remove-unused-file";
import { requireMemberOf } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import type { IntoQuestion } from "../into-question";
import { asProposed, type MatchChoices } from "../match-choices";
import { listItems, matchItems } from "../match-items";
import type { PlannedImport } from "../plan-import";
import { planInto } from "../plan-into";
import type { IntoDecision } from "../schema";
import { bringIn } from "./bring-in";
import { readPresentProject, readPresentWork } from "./read-present";
import { workOut } from "./work-out";

/** Enough to tell texts apart. */
const hash = (words: string): string => createHash("sha256").update(words).digest("base64");

/** Whoever brings a project into another sees all of that, as it is told what is there already. */
export async function requireBringer(job: Job) {
  const member = await requireMemberOf(job.createdById, job.projectId, "codebook.restructure");
  await requireOpenSight(member);
  return member;
}

/**
 * What becomes of a project that was read and planned and shall go into the one the job is in: it asks, with what will
 * be added and what is here already, as often as a person wants to see what other choices come to; then it is written.
 */
export async function decideInto(
  job: Job,
  context: JobContext,
  { description, files, positions, samples }: ReadProject,
  plan: PlannedImport,
): Promise<JobOutcome> {
  const member = await requireBringer(job);
  const { decision } = job.options as { decision?: IntoDecision };
  const choices = decision?.choices ?? asProposed;
  const into = await compare(database(), job.projectId, plan, choices, context.signal);
  if (decision?.confirmed !== true) {
    const question: IntoQuestion = {
      report: into.plan.report,
      items: into.items,
      readings: positions?.readings ?? [],
      sure: (positions?.sure ?? true) || decision !== undefined,
      ...{ samples, choices },
    };
    return { state: "asking", question };
  }
  context.onProgress(0.7, "Writing what is new");
  const taken = new Map([...files.values()].map((file) => [file.sha256, file.path]));
  const outcome = await bringIn(job, context, member, { description, taken }, into.plan, (tx) =>
    compare(tx, job.projectId, plan, choices, context.signal),
  );
  await removeUnusedFile(job.sha256);
  return outcome;
}

/** Holds what was planned against the project as it stands. */
async function compare(
  tx: Transaction,
  projectId: string,
  planned: PlannedImport,
  choices: MatchChoices,
  signal: AbortSignal,
) {
  const present = await readPresentProject(tx, projectId, hash);
  const matching = matchItems(planned, present, choices, hash);
  const work = await readPresentWork(tx, projectId, matching, present, hash);
  const plan = await workOut(
    planInto(planned, matching, present, work, () => crypto.randomUUID()),
    signal,
  );
  const textIds = new Map(present.documents.map(({ id, textId }) => [id, textId]));
  return { plan, textIds, items: listItems(matching) };
}
