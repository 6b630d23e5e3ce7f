import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { AppError } from "@/lib/shared/app-error";
import type { Change } from "@/lib/shared/change";

/** Refuses changes of codes, whoever makes them and by whatever command, while an open round keeps the codebook as it is. */
export async function requireLiveCodebook(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
): Promise<void> {
  if (changes.some(({ entity }) => entity === "code")) await requireNotFrozen(tx, projectId);
}

/** Throws CONFLICT while an open round keeps the codebook as it is. */
export async function requireNotFrozen(tx: Transaction, projectId: string): Promise<void> {
  const round = await tx.round.findFirst({
    where: { projectId, state: "open", codebookFrozen: true, deletedAt: null },
    select: { name: true },
  });
  if (round !== null)
    throw new AppError(
      "CONFLICT",
      `The codebook is frozen while the round “${round.name}” is open, so nothing was changed. A lead can close the round.`,
    );
}
