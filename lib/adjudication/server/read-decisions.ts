import "server-only";
import type { Agreed, Concerned, Decision } from "@/lib/adjudication/decision";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { Sight } from "@/lib/projects/sight";

const decisionFields = {
  id: true,
  documentId: true,
  outcome: true,
  concerned: true,
  consensus: true,
  reason: true,
  decidedById: true,
  decidedAt: true,
  reopenedById: true,
  reopenedAt: true,
} as const;

/**
 * The decisions on some documents (all of the project for null), reopened ones too, the oldest first. Who codes blind
 * sees none: each tells what others coded.
 */
export async function readDecisions(
  db: Transaction,
  { projectId }: Member,
  sight: Sight,
  documentIds: readonly string[] | null,
): Promise<Decision[]> {
  if (sight.blind) return [];
  const rows = await db.decision.findMany({
    where: {
      projectId,
      deletedAt: null,
      document: { deletedAt: null },
      ...(documentIds !== null && { documentId: { in: [...documentIds] } }),
    },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: decisionFields,
  });
  return rows.map(toDecision);
}

interface Row extends Omit<Decision, "concerned" | "consensus" | "decidedAt" | "reopenedAt"> {
  readonly concerned: unknown;
  readonly consensus: unknown;
  readonly decidedAt: Date;
  readonly reopenedAt: Date | null;
}

const toDecision = ({ concerned, consensus, decidedAt, reopenedAt, ...row }: Row): Decision => ({
  ...row,
  concerned: concerned as Concerned[],
  consensus: consensus as Agreed[],
  decidedAt: decidedAt.toISOString(),
  reopenedAt: reopenedAt?.toISOString() ?? null,
});
