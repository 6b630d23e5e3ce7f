import "server-only";
import { type Described, findKindProblem, normaliseValues } from "@/lib/attributes/attribute-kind";
import { KindsSchema } from "@/lib/attributes/schema";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

/**
 * Attributes that somebody wrote, as they are kept. BAD_REQUEST for a value that is not of its kind; what the document or
 * case had already (`before`: its column) may stay as it is.
 */
export async function readAttributes(
  tx: Transaction,
  { projectId }: Member,
  of: Described,
  written: Readonly<Record<string, string>>,
  before: unknown = {},
): Promise<Record<string, string>> {
  const project = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { attributeKinds: true },
  });
  const kinds = KindsSchema.parse(project.attributeKinds);
  const problem = findKindProblem(written, before as Readonly<Record<string, string>>, kinds, of);
  if (problem !== null) throw new AppError("BAD_REQUEST", problem);
  return normaliseValues(written, kinds, of);
}
