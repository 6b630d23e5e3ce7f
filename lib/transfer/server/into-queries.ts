import "server-only";
import { database } from "@/lib/platform/db/client";
import type { ImportJob } from "@/lib/platform/db/generated/client";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import type { BroughtInView, IntoQuestion, IntoView } from "../into-question";
import type { IntoReport } from "../into-report";
import { intoJobs } from "./into-commands";

/** The projects that are on their way into this one, the latest first. */
export async function listInto(member: Member): Promise<IntoView[]> {
  await requireOpenSight(member);
  const jobs = await database().importJob.findMany({
    where: intoJobs(member.projectId),
    omit: { question: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return jobs.map(toView);
}

/** What a project on its way asks; null while it asks nothing. */
export async function findIntoQuestion(member: Member, jobId: string): Promise<IntoQuestion | null> {
  await requireOpenSight(member);
  const job = await database().importJob.findFirst({
    where: { ...intoJobs(member.projectId), id: jobId, state: "asking" },
    select: { question: true },
  });
  return (job?.question ?? null) as IntoQuestion | null;
}

function toView({ id, fileName, state, progress, stage, report }: Omit<ImportJob, "question">): IntoView {
  const { problem } = (report ?? {}) as { problem?: { message?: string } };
  const shown =
    state === "asking" ? "asking" : state === "failed" || state === "cancelled" ? "failed" : "working";
  return {
    ...{ jobId: id, fileName, progress, stage },
    state: shown,
    problem: shown === "failed" ? (problem?.message ?? "It was cancelled.") : "",
  };
}

/** The projects that were brought into this one, with what was told of each, the latest first. */
export async function listBroughtIn(member: Member): Promise<BroughtInView[]> {
  await requireOpenSight(member);
  const { projectId } = member;
  const rows = await database().broughtIn.findMany({
    where: { projectId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    omit: { origins: true },
  });
  const users = await database().user.findMany({
    where: { id: { in: rows.flatMap(({ createdById }) => createdById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return Promise.all(
    rows.map(async ({ id, fileName, createdAt, createdById, report, ...events }) => {
      const standing = await countStanding(projectId, events.firstEvent, events.lastEvent);
      const taken = await countStanding(projectId, events.takenFirst, events.takenLast);
      return {
        ...{ id, fileName, createdAt, by: names.get(createdById ?? "") ?? "" },
        report: report as unknown as IntoReport,
        state: events.firstEvent === 0 ? "nothing" : standing > 0 && taken === 0 ? "here" : "gone",
      } satisfies BroughtInView;
    }),
  );
}

/** How many of these events are in force. */
const countStanding = (projectId: string, first: number, last: number): Promise<number> =>
  database().event.count({ where: { projectId, number: { gte: first, lte: last }, undoneBy: null } });
