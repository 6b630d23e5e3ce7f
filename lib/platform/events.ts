import "server-only";
import { AppError } from "@/lib/shared/app-error";
import type { Change } from "@/lib/shared/change";
import { type Transaction, database } from "@/lib/platform/db/client";
import { writeChanges } from "./write-changes";

/** Who makes a change, and under which permission. */
export interface Actor {
  readonly userId: string;
  readonly projectId: string;
  readonly action: string;
}

/** What a command decided, before anything is written. */
export interface Decision<T> {
  /** e.g. `code.merge`. */
  readonly kind: string;
  /** A sentence part that follows "You": "merged 2 codes into Cooperation". */
  readonly summary: string;
  readonly changes: readonly Change[];
  readonly result: T;
  /** Undo and redo only: the event they act on. */
  readonly target?: number;
}

/** The event a command left behind; null when nothing changed. */
export interface Committed<T> {
  readonly event: { readonly number: number; readonly summary: string } | null;
  readonly result: T;
}

/**
 * Runs one command in one transaction: locks the project (commands of a project follow one another, so a rule sees
 * the state it changes), lets `decide` read and rule, writes the changes and appends the event. Numbers run without
 * a gap. An AppError thrown in `decide` leaves nothing behind.
 */
export async function commit<T>(
  actor: Actor,
  decide: (tx: Transaction) => Promise<Decision<T>>,
): Promise<Committed<T>> {
  return database().$transaction(
    async (tx) => {
      const locked = await tx.$queryRaw<{ eventNumber: number }[]>`
        SELECT "eventNumber" FROM "Project" WHERE "id" = ${actor.projectId} AND "deletedAt" IS NULL FOR UPDATE`;
      const project = locked[0];
      if (project === undefined) throw new AppError("NOT_FOUND", "This project is no longer there.");
      const decision = await decide(tx);
      if (decision.changes.length === 0) return { event: null, result: decision.result };
      await writeChanges(tx, actor.projectId, decision.changes);
      const number = project.eventNumber + 1;
      await tx.project.update({ where: { id: actor.projectId }, data: { eventNumber: number } });
      await tx.event.create({
        data: {
          projectId: actor.projectId,
          number,
          actorId: actor.userId,
          action: actor.action,
          kind: decision.kind,
          summary: decision.summary,
          changes: decision.changes as object[],
          target: decision.target ?? null,
        },
      });
      return { event: { number, summary: decision.summary }, result: decision.result };
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}
