import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

/**
 * The documents in which a member may settle differences: all for leads and the owner; for coders those that they were
 * given in an open round of adjudication; for viewers none.
 */
export async function listDecidable(db: Transaction, member: Member): Promise<ReadonlySet<string> | "all"> {
  if (can(member.standing, "decision.writeAny")) return "all";
  if (!can(member.standing, "decision.write")) return new Set();
  const rows = await db.assignment.findMany({
    where: {
      projectId: member.projectId,
      userId: member.userId,
      deletedAt: null,
      round: { purpose: "adjudication", state: "open", deletedAt: null },
    },
    select: { documentId: true },
  });
  return new Set(rows.map(({ documentId }) => documentId));
}

/** Throws FORBIDDEN unless the member may settle differences in the document. */
export async function requireMayDecide(db: Transaction, member: Member, documentId: string): Promise<void> {
  const decidable = await listDecidable(db, member);
  if (decidable === "all" || decidable.has(documentId)) return;
  throw new AppError(
    "FORBIDDEN",
    "Only a lead or the owner, or whoever has the document in an open round of adjudication, settles differences in it. Ask a lead to give it to you.",
  );
}
