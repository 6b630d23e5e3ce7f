import "server-only";
import type { Concerned } from "@/lib/adjudication/decision";
import type { DecideInput } from "@/lib/adjudication/schema";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

/** Codings that somebody decides on, of one document, as they stand. */
interface ConcernedCodings {
  readonly documentId: string;
  readonly codings: readonly (Concerned & { readonly weight: number | null })[];
}

/**
 * The codings that are decided on. NOT_FOUND where the document is gone, CONFLICT where codings are not as they were seen:
 * nobody shall decide on what they have not looked at.
 */
export async function readConcerned(
  tx: Transaction,
  { projectId }: Member,
  seen: DecideInput["seen"],
): Promise<ConcernedCodings> {
  const ids = seen.map(({ id }) => id);
  const rows = await tx.coding.findMany({
    where: { projectId, id: { in: ids } },
    select: {
      id: true,
      passageId: true,
      codeId: true,
      layerId: true,
      weight: true,
      deletedAt: true,
      layer: { select: { name: true, kind: true } },
      passage: { select: { documentId: true, document: { select: { title: true, deletedAt: true } } } },
    },
  });
  const [first] = rows;
  if (first === undefined || rows.length < new Set(ids).size)
    throw new AppError("NOT_FOUND", "These codings are not there. Load the differences anew.");
  const { documentId, document } = first.passage;
  if (document.deletedAt !== null)
    throw new AppError(
      "NOT_FOUND",
      `“${document.title}” has been deleted meanwhile. Go on with another document.`,
    );
  if (rows.some(({ passage }) => passage.documentId !== documentId))
    throw new AppError("BAD_REQUEST", "These codings are of several documents. Settle one place at a time.");
  if (rows.some(({ layer }) => layer.kind !== "coder"))
    throw new AppError("BAD_REQUEST", "The consensus itself is not decided on. Compare layers of coders.");
  for (const row of rows) {
    const as = seen.find(({ id }) => id === row.id);
    if (row.deletedAt !== null)
      throw new AppError("CONFLICT", `A coding of ${row.layer.name} here was removed meanwhile. Look again.`);
    if (row.passageId !== as?.passageId || row.codeId !== as.codeId)
      throw new AppError("CONFLICT", `A coding of ${row.layer.name} here was changed meanwhile. Look again.`);
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  const codings = ids.map((id) => {
    const { codeId, layerId, passageId, weight } = byId.get(id)!;
    // As the database orders keys, so that what it gives back is the same to the letter.
    return { id, codeId, layerId, passageId, weight };
  });
  return { documentId, codings };
}
