import "server-only";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Job, JobKind } from "./job";
import { announceJobs } from "./create-jobs";

/** Seconds without a sign of life after which a running job counts as left behind. */
const deadAfter = 30;
/** A job is begun at most this often: once, and twice more when its process died over it. */
const mostAttempts = 3;

/** The database's clock, as the columns keep it. */
const now = Prisma.sql`(now() AT TIME ZONE 'UTC')`;
const leftBehind = Prisma.sql`("state" = 'running' AND "beatAt" < ${now} - make_interval(secs => ${deadAfter}))`;

/**
 * Takes the next waiting job of these kinds, or one that a dead process left behind, and marks it with `claim`; null
 * when there is none. Projects take turns: the one served longest ago is first. Two runners never get the same job.
 */
export async function claimJob(kinds: readonly JobKind[], claim: string): Promise<Job | null> {
  const taken = await database().$queryRaw<{ id: string }[]>`
    UPDATE "ImportJob"
    SET "state" = 'running', "claim" = ${claim}, "attempts" = "attempts" + 1, "beatAt" = ${now},
        "progress" = 0, "stage" = '', "question" = NULL, "updatedAt" = ${now}
    WHERE "id" = (
      SELECT job."id"
      FROM "ImportJob" job
      JOIN "Project" project ON project."id" = job."projectId" AND project."deletedAt" IS NULL
      LEFT JOIN (SELECT "projectId", max("beatAt") AS "at" FROM "ImportJob" GROUP BY "projectId") served
        ON served."projectId" = job."projectId"
      WHERE job."kind"::text = ANY(${[...kinds]})
        AND (job."state" = 'waiting'
          OR (job."state" = 'running' AND job."attempts" < ${mostAttempts}
            AND job."beatAt" < ${now} - make_interval(secs => ${deadAfter})))
      ORDER BY served."at" NULLS FIRST, job."createdAt", job."id"
      LIMIT 1
      FOR UPDATE OF job SKIP LOCKED
    )
    RETURNING "id"`;
  const id = taken[0]?.id;
  return id === undefined ? null : database().importJob.findFirst({ where: { id, claim } });
}

/** Gives up jobs whose processes died each time they were begun. */
export async function failLostJobs(): Promise<void> {
  const report = {
    problem: {
      code: "LOST",
      message:
        "The server stopped each of the three times it worked on this file, so it was given up and nothing was saved. Try again; if it happens again, tell the server's administrator.",
    },
  };
  const lost = await database().$queryRaw<{ id: string; projectId: string }[]>`
    UPDATE "ImportJob"
    SET "state" = 'failed', "claim" = NULL, "stage" = '', "report" = ${JSON.stringify(report)}::jsonb,
        "options" = "options" - 'password', "updatedAt" = ${now}
    WHERE ${leftBehind} AND "attempts" >= ${mostAttempts}
    RETURNING "id", "projectId"`;
  for (const { id, projectId } of lost) await announceJobs(projectId, [id]);
}
