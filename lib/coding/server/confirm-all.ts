import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import type { Change } from "@/lib/shared/change";

/** Changes of codings that stay, each confirmed now as well: its code was chosen in the light of its definition. */
export async function confirmAll(tx: Transaction, changes: readonly Change[]): Promise<Change[]> {
  const isStaying = ({ entity, before, after }: Change) =>
    entity === "coding" && before !== null && after !== null;
  const ids = changes.filter(isStaying).map(({ id }) => id);
  const rows = await tx.coding.findMany({
    where: { id: { in: ids } },
    select: { id: true, confirmedAt: true },
  });
  const confirmed = new Map(rows.map(({ id, confirmedAt }) => [id, confirmedAt?.toISOString() ?? null]));
  const now = new Date().toISOString();
  return changes.map((change) =>
    isStaying(change)
      ? {
          ...change,
          before: { ...change.before, confirmedAt: confirmed.get(change.id) ?? null },
          after: { ...change.after, confirmedAt: now },
        }
      : change,
  );
}
