import "server-only";
import { database, type Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import {
  type SavedMatrixRecord,
  type SavedMatrixView,
  createMatrix,
  editMatrix,
  removeMatrix,
} from "@/lib/tables/saved-matrix";
import {
  type EditMatrixInput,
  MatrixAddressSchema,
  type SaveMatrixInput,
} from "@/lib/tables/saved-matrix-schema";

/** How many matrices a project can have saved. */
const mostSaved = 500;

/** The project's saved matrices, by name. */
export async function listSavedMatrices({ projectId }: Member): Promise<SavedMatrixView[]> {
  const rows = await database().savedMatrix.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, name: true, note: true, spec: true, updatedAt: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ spec, ...row }) => ({ ...row, address: MatrixAddressSchema.parse(spec) }));
}

async function getRecord(tx: Transaction, { projectId }: Member, id: string): Promise<SavedMatrixRecord> {
  const row = await tx.savedMatrix.findFirst({
    where: { id, projectId, deletedAt: null },
    select: { id: true, name: true, note: true, spec: true, createdAt: true, updatedAt: true },
  });
  if (row === null)
    throw new AppError("NOT_FOUND", "This matrix is no longer there. Somebody may have deleted it.");
  return {
    ...row,
    // Parsed, so that its keys stand in the order in which a new definition comes.
    spec: MatrixAddressSchema.parse(row.spec),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** CONFLICT where the id is taken, or the project has too many. */
export function saveMatrix(
  member: Member,
  { matrixId: id, name, note, address: spec }: Omit<SaveMatrixInput, "projectId">,
): Promise<Committed<{ id: string }>> {
  return commit(member, async (tx) => {
    if ((await tx.savedMatrix.count({ where: { id } })) > 0)
      throw new AppError("CONFLICT", "This matrix has been saved already. Reload the page.");
    if (
      (await tx.savedMatrix.count({ where: { projectId: member.projectId, deletedAt: null } })) >= mostSaved
    )
      throw new AppError("CONFLICT", `A project has at most ${mostSaved} saved matrices. Delete one first.`);
    const now = new Date().toISOString();
    return {
      kind: "savedMatrix.create",
      summary: `saved the matrix “${name}”`,
      changes: [createMatrix({ id, name, note, spec, createdAt: now, updatedAt: now })],
      result: { id },
    };
  });
}

/** CONFLICT where somebody has saved the matrix since `basedOn`. */
export function changeMatrix(
  member: Member,
  { matrixId, basedOn, name, note, address: spec }: Omit<EditMatrixInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const record = await getRecord(tx, member, matrixId);
    const patch = {
      ...(name === undefined ? {} : { name }),
      ...(note === undefined ? {} : { note }),
      ...(spec === undefined ? {} : { spec }),
    };
    const edited = editMatrix(record, patch, basedOn?.toISOString(), new Date().toISOString());
    if (!edited.ok)
      throw new AppError(
        "CONFLICT",
        `Somebody has saved “${record.name}” since you opened it. Save yours as a new matrix, or reload the page.`,
      );
    const summary = `changed the matrix “${name ?? record.name}”`;
    return { kind: "savedMatrix.edit", summary, changes: edited.value, result: null };
  });
}

export function deleteMatrix(member: Member, matrixId: string): Promise<Committed<{ name: string }>> {
  return commit(member, async (tx) => {
    const record = await getRecord(tx, member, matrixId);
    return {
      kind: "savedMatrix.delete",
      summary: `deleted the matrix “${record.name}”`,
      changes: [removeMatrix(record)],
      result: { name: record.name },
    };
  });
}
