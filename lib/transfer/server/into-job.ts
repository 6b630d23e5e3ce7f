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
import { listItems, matchItems, readTextKeys } from "../match-items";
import type { PlannedImport } from "../plan-import";
import { planInto } from "../plan-into";
import type { TextKeys } from "../present-project";
import type { IntoOptions } from "./begin-into";
import { bringIn } from "./bring-in";
import { readPresentProject, readPresentWork } from "./read-present";
import { workOut } from "./work-out";

/** Enough to tell texts apart. */
const hash = (words: string): string => createHash("sha256").update(words).digest("base64");

/**
 * Whoever brings a project into another sees all of that, as it is told what is there already: who answered last, before
 * that who sent the file.
 */
export async function requireBringer(job: Job) {
  const { answeredById } = job.options as Partial<IntoOptions>;
  const userId = answeredById ?? job.createdById;
  const member = await requireMemberOf(userId, job.projectId, "codebook.restructure");
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
  const { decision } = job.options as Partial<IntoOptions>;
  const choices = decision?.choices ?? asProposed;
  const keys = await workOut(readTextKeys(plan, hash), context.signal);
  const foresee = (db: Transaction) => compare(db, job.projectId, { plan, choices, keys }, context.signal);
  const into = await foresee(database());
  if (decision?.confirmed !== true) {
    const question: IntoQuestion = {
      report: into.plan.report,
      items: into.items,
      readings: positions?.readings ?? [],
      sure: (positions?.sure ?? true) || decision !== undefined,
      ...{ samples, choices, grouped: plan.report.grouped, byGroups: plan.report.byGroups },
    };
    return { state: "asking", question };
  }
  context.onProgress(0.7, "Writing what is new");
  const taken = new Map([...files.values()].map((file) => [file.sha256, file.path]));
  const outcome = await bringIn(job, context, member, { description, taken }, into, foresee);
  await removeUnusedFile(job.sha256);
  return outcome;
}

interface Asked {
  readonly plan: PlannedImport;
  readonly choices: MatchChoices;
  readonly keys: ReadonlyMap<string, TextKeys>;
}

/** Holds what was planned against the project as it stands. */
async function compare(
  tx: Transaction,
  projectId: string,
  { plan: planned, choices, keys }: Asked,
  signal: AbortSignal,
) {
  // First: where something changes while the rest is read, another number is found later.
  const { eventNumber: at } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { eventNumber: true },
  });
  const present = await readPresentProject(tx, projectId, hash);
  const matching = matchItems(planned, present, choices, keys);
  const work = await readPresentWork(tx, projectId, matching, present, keys);
  const plan = await workOut(
    planInto(planned, matching, present, work, () => crypto.randomUUID()),
    signal,
  );
  const textIds = new Map(present.documents.map(({ id, textId }) => [id, textId]));
  return { at, plan, textIds, items: listItems(matching) };
}
