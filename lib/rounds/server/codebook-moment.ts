import "server-only";
import { database } from "@/lib/platform/db/client";

interface Frozen {
  readonly id: string;
  readonly codebookFrozen: boolean;
  readonly frozenAt: number | null;
}

/**
 * Of rounds that keep their codebook frozen: the events that opened them last, by round. Everybody sees these; what was
 * done just before may be hidden from who codes blind.
 */
export async function findCodebookMoments(
  projectId: string,
  rounds: readonly Frozen[],
): Promise<ReadonlyMap<string, string>> {
  const openings = rounds.flatMap(({ id, codebookFrozen, frozenAt }) =>
    codebookFrozen && frozenAt !== null ? [{ id, number: frozenAt + 1 }] : [],
  );
  if (openings.length === 0) return new Map();
  const events = await database().event.findMany({
    where: { projectId, number: { in: openings.map(({ number }) => number) } },
    select: { id: true, number: true },
  });
  const byNumber = new Map(events.map((event) => [event.number, event.id]));
  return new Map(
    openings.flatMap(({ id, number }) => {
      const event = byNumber.get(number);
      return event === undefined ? [] : [[id, event]];
    }),
  );
}
