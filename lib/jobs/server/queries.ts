import "server-only";
import type { ImportReport } from "@/lib/jobs/import-report";
import type { ImportOptions } from "@/lib/jobs/import-options";
import { isOver, type JobView } from "@/lib/jobs/job-view";
import type { JobQuestion } from "@/lib/jobs/question";
import { database } from "@/lib/platform/db/client";
import type { ImportJob } from "@/lib/platform/db/generated/client";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";

/** The most that are listed at a time, the oldest first. */
const most = 1_000;

/**
 * The rows a member sees: one's own; those who lead the project see everybody's. None that bring projects over: these have
 * lists, questions and rights of their own.
 */
export const seenBy = ({ projectId, userId, standing }: Member) => ({
  ...ofFiles(projectId),
  ...(!can(standing, "job.manageOthers") && { createdById: userId }),
});

/** The jobs of a project that add files to it. */
export const ofFiles = (projectId: string) => ({ projectId, kind: { not: "transfer" as const } });

/** The jobs a member sees, in the order they were made; with `ids` only these. What others finished is left out. */
export async function listJobs(member: Member, ids?: readonly string[]): Promise<JobView[]> {
  const rows = await database().importJob.findMany({
    where: {
      ...seenBy(member),
      ...(ids && { id: { in: [...ids] } }),
      OR: [{ createdById: member.userId }, { state: { notIn: ["done", "cancelled"] } }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: most,
  });
  if (rows.length === 0) return [];
  const others = rows.map(({ createdById }) => createdById).filter((id) => id !== member.userId);
  const users = await database().user.findMany({
    where: { id: { in: [...new Set(others)] } },
    select: { id: true, name: true },
  });
  const { blind } = await getSight(member);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map((row) =>
    toView(row, blind, row.createdById === member.userId ? null : (names.get(row.createdById) ?? "Somebody")),
  );
}

/** The file of a job that a member sees. Throws NOT_FOUND. */
export async function getJobFile(member: Member, id: string): Promise<{ sha256: string }> {
  const job = await database().importJob.findFirst({
    where: { ...seenBy(member), id },
    select: { sha256: true },
  });
  if (job === null) throw new AppError("NOT_FOUND", "This file is no longer on the list.");
  return job;
}

/** How many passages a new reading carried over is left out while blind: others coded them, too. */
function reportOf({ report }: ImportJob, blind: boolean): ImportReport | null {
  if (report === null || !blind) return report as ImportReport | null;
  const { carried: _, ...rest } = report as { carried?: unknown };
  return rest as unknown as ImportReport;
}

function toView(row: ImportJob, blind: boolean, startedBy: string | null): JobView {
  const { id, kind, state, fileName, byteSize, documentId, parentId, progress, stage, createdAt } = row;
  const { folder = "" } = row.options as ImportOptions;
  const problem = (row.report as Pick<JobView, "problem"> | null)?.problem ?? null;
  return {
    id,
    kind: kind as JobView["kind"],
    state,
    fileName,
    byteSize,
    folder,
    documentId,
    parentId,
    progress,
    stage: isOver({ state }) ? "" : stage,
    question: state === "asking" ? (row.question as JobQuestion | null) : null,
    report: state === "done" ? reportOf(row, blind) : null,
    problem: state === "failed" ? problem : null,
    startedBy,
    createdAt,
  };
}
