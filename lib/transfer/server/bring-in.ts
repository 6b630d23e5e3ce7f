import "server-only";
import { codeLimit } from "@/lib/codebook/code-fields";
import { asJson } from "@/lib/platform/db/as-json";
import { type Transaction, database } from "@/lib/platform/db/client";
import { lookAtTables } from "@/lib/platform/db/look-at-tables";
import { appendEvent, changesTopic } from "@/lib/platform/events";
import type { Job, JobContext, JobOutcome } from "@/lib/platform/jobs/job";
import { holdFiles, removeUnusedFile } from "@/lib/platform/jobs/remove-unused-file";
import { requireNotFrozen } from "@/lib/platform/live-codebook";
import { publish } from "@/lib/platform/notify";
import { writeChanges } from "@/lib/platform/write-changes";
import { type Member, requireMemberOf } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { countOf } from "@/lib/shared/count-of";
import { listChanges, splitChanges } from "../into-events";
import type { IntoPlan } from "../plan-into";
import { keepInto } from "./keep-file";
import { storeDocuments, type StoredText, type TakenFiles } from "./store-documents";
import { writeRows } from "./write-rows";

/** Milliseconds that writing may take. */
const longest = 30 * 60_000;

/** What the project gets, as it stood when it was worked out. */
export interface Foreseen {
  /** The number of its latest event then. */
  readonly at: number;
  readonly plan: IntoPlan;
  /** The reading of each of its documents. */
  readonly textIds: ReadonlyMap<string, string>;
}

/** How often it is worked out without keeping others waiting, before it is done while they do. */
const mostTries = 5;

/**
 * Brings a project into the one that the job is in, and ends the job, in one transaction: all of it is there then, with
 * its events, or nothing. Where somebody has changed the project since it was worked out, `foresee` does so anew, before
 * the project is locked again: it takes long, and commands wait for the lock.
 */
export async function bringIn(
  job: Job,
  context: JobContext,
  member: Member,
  files: TakenFiles,
  first: Foreseen,
  foresee: (db: Transaction) => Promise<Foreseen>,
): Promise<JobOutcome> {
  const stored = new Set<string>();
  const keep = keepInto(stored);
  try {
    await keep(files.description.path, files.description.sha256);
    let foreseen = first;
    for (let tries = 1; ; tries += 1) {
      const texts = await storeDocuments(foreseen.plan.rows.documents, files, keep);
      const outcome = await writeForeseen(foreseen, texts, tries === mostTries);
      if (outcome !== null) {
        await publish(changesTopic, job.projectId);
        await lookAtTables();
        return outcome;
      }
      foreseen = await foresee(database());
    }
  } finally {
    for (const sha256 of stored) await removeUnusedFile(sha256);
  }

  /** Null, and nothing is written, where it is to be worked out anew; `isLast`: that is done here. */
  function writeForeseen(
    foreseen: Foreseen,
    texts: ReadonlyMap<string, StoredText>,
    isLast: boolean,
  ): Promise<JobOutcome | null> {
    return database().$transaction(
      async (tx) => {
        const at = await lockProject(tx, job.projectId);
        await requireMemberOf(member.userId, job.projectId, member.action, tx);
        await requireOpenSight(member, tx);
        if (at !== foreseen.at && !isLast) return null;
        const { plan, textIds } = at === foreseen.at ? foreseen : await foresee(tx);
        const storedIds = new Set(foreseen.plan.rows.documents.map(({ id }) => id));
        if (plan.rows.documents.some(({ id }) => !storedIds.has(id))) throw changedMeanwhile();
        await holdFiles(tx, [...stored]);
        await requireRoom(tx, job.projectId, plan);
        await writeRows(tx, job, context, plan.rows, { texts, textIds: withNew(textIds, plan) });
        await writeChanges(tx, job.projectId, plan.edits);
        const last = await appendEvents(tx, job, member, plan, at + 1);
        const events = last > at ? { first: at + 1, last } : { first: 0, last: 0 };
        await keepReport(tx, job, files, plan, events);
        const ended: JobOutcome = { state: "done", report: plan.report };
        await context.endWithin(tx, ended);
        // Its report stands with the project; a list of files that were added has no use for it.
        await tx.importJob.delete({ where: { id: job.id } });
        return ended;
      },
      { timeout: longest, maxWait: 60_000 },
    );
  }
}

const changedMeanwhile = () =>
  new AppError(
    "CONFLICT",
    "A document was removed from the project while this was brought in. Nothing was changed; choose the file again.",
  );

/** Locks a project's row, so that its commands wait; the number of its latest event. */
export async function lockProject(tx: Transaction, projectId: string): Promise<number> {
  const [project] = await tx.$queryRaw<{ eventNumber: number }[]>`
    SELECT "eventNumber" FROM "Project" WHERE "id" = ${projectId} AND "deletedAt" IS NULL FOR UPDATE`;
  if (project === undefined) throw new AppError("NOT_FOUND", "This project is no longer there.");
  return project.eventNumber;
}

async function requireRoom(tx: Transaction, projectId: string, { rows }: IntoPlan): Promise<void> {
  if (rows.codes.length === 0) return;
  await requireNotFrozen(tx, projectId);
  const count = await tx.code.count({ where: { projectId, deletedAt: null } });
  if (count + rows.codes.length > codeLimit)
    throw new AppError(
      "CONFLICT",
      `The codebook would have more than ${codeLimit.toLocaleString("en")} codes, more than it can hold. Nothing was brought in; leave codes out.`,
    );
}

const withNew = (textIds: ReadonlyMap<string, string>, { rows }: IntoPlan): ReadonlyMap<string, string> =>
  new Map([...textIds, ...rows.documents.map(({ id }) => [id, crypto.randomUUID()] as const)]);

/** Appends the events of what was written; the number of the last, one less than `first` where there was nothing. */
async function appendEvents(
  tx: Transaction,
  { projectId }: Job,
  { userId, action }: Member,
  { rows, edits, report }: IntoPlan,
  first: number,
): Promise<number> {
  const pieces = splitChanges(listChanges(rows, edits, projectId, new Date()));
  const what = countOf(rows.codings.length, "coding");
  for (const [index, changes] of pieces.entries()) {
    const part = pieces.length === 1 ? "" : `, part ${index + 1} of ${pieces.length}`;
    await appendEvent(tx, { projectId, userId, action }, first + index, {
      kind: "transfer.into",
      summary: `brought in the project “${report.name}” with ${what}${part}`,
      changes,
      result: null,
    });
  }
  return first + pieces.length - 1;
}

async function keepReport(
  tx: Transaction,
  { projectId, fileName, createdById }: Job,
  { description }: TakenFiles,
  { report, origins }: IntoPlan,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<void> {
  await tx.broughtIn.create({
    data: {
      ...{ projectId, fileName, createdById, firstEvent: first, lastEvent: last },
      ...{ report: asJson(report), origins },
      byteSize: description.byteSize,
      sha256: description.sha256,
    },
  });
}
