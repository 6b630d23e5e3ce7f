import "server-only";
import { database } from "@/lib/platform/db/client";
import type { ImportJob } from "@/lib/platform/db/generated/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import type { TransferQuestion, TransferView } from "../transfer-question";
import type { Counts, TransferReport } from "../transfer-report";

/** The projects that a user brings over and that are not here yet, the latest first. */
export async function listTransfers(userId: string): Promise<TransferView[]> {
  const jobs = await database().importJob.findMany({
    where: {
      kind: "transfer",
      project: { arriving: true, deletedAt: null, members: { some: { userId, role: "owner" } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return jobs.map(toView);
}

/** How far a project is; null once it is here. */
export async function findTransfer({ projectId }: Member): Promise<TransferView | null> {
  const job = await database().importJob.findFirst({
    where: { projectId, kind: "transfer", project: { arriving: true } },
  });
  if (job !== null) return toView(job);
  const project = await database().project.findUnique({
    where: { id: projectId },
    select: { arriving: true },
  });
  if (project?.arriving) throw new AppError("NOT_FOUND", "Bringing over this project was cancelled.");
  return null;
}

function toView({ projectId, fileName, state, progress, stage, question, report }: ImportJob): TransferView {
  const { problem } = (report ?? {}) as { problem?: { message?: string } };
  const shown =
    state === "asking" ? "asking" : state === "failed" || state === "cancelled" ? "failed" : "working";
  return {
    ...{ projectId, fileName, progress, stage },
    state: shown,
    question: shown === "asking" ? (question as unknown as TransferQuestion) : null,
    problem: shown === "failed" ? (problem?.message ?? "It was cancelled.") : "",
  };
}

/** What was told when a project was brought over. Who codes blind does not learn how much others coded. */
export async function findTransferReport(
  member: Member,
): Promise<{ fileName: string; createdAt: Date; report: TransferReport } | null> {
  const transfer = await database().transfer.findUnique({
    where: { projectId: member.projectId },
    select: { fileName: true, createdAt: true, report: true },
  });
  if (transfer === null) return null;
  const report = transfer.report as unknown as TransferReport;
  const { blind } = await getSight(member);
  if (!blind) return { ...transfer, report };
  const [made, found] = [report.made, report.found].map((counts) =>
    Object.fromEntries(Object.entries(counts).filter(([what]) => everybodys.has(what))),
  ) as [Counts, Counts];
  return { ...transfer, report: { ...report, made, found, layers: [], losses: [] } };
}

/** Counts that tell nothing of what others have done. */
const everybodys = new Set([
  ...["user", "layer", "code", "code set", "document", "document set", "text", "PDF", "picture"],
  ...["sound file", "film", "note", "memo", "case", "variable", "link", "set", "graph"],
]);
