import "server-only";
import { AppError } from "@/lib/shared/app-error";
import type { Change } from "@/lib/shared/change";
import { type Transaction, database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { listAbout } from "./about-changes";
import { requireLiveCodebook } from "./live-codebook";
import { publish } from "./notify";
import { writeChanges } from "./write-changes";

/** Who makes a change, and under which permission. */
export interface Actor {
  readonly userId: string;
  readonly projectId: string;
  readonly action: string;
  /** What the sender calls this request: sent again, it is answered and not done again. */
  readonly operation?: string | undefined;
}

/** What a command decided, before anything is written. */
export interface Decision<T> {
  /** e.g. `code.merge`. */
  readonly kind: string;
  /** A sentence part that follows "You": "merged 2 codes into Cooperation". */
  readonly summary: string;
  readonly changes: readonly Change[];
  readonly result: T;
  /** The rows made are new, under ids that nothing has had: none is looked for that would come back. */
  readonly allNew?: boolean;
  /** Undo and redo only: the event they act on. */
  readonly target?: number;
}

/** Where it is told that a project has changed: the message is its id. */
export const changesTopic = "changes";

/** The event a command left behind; null when nothing changed. */
export interface Committed<T> {
  readonly event: { readonly id: string; readonly summary: string } | null;
  readonly result: T;
}

/**
 * Runs one command in one transaction: locks the project (commands of a project follow one another, so a rule sees
 * the state it changes), lets `decide` read and rule, writes the changes and appends the event. Numbers run without
 * a gap. An AppError thrown in `decide` leaves nothing behind. An operation that was done before is not done again: it
 * is answered as it was then. Tells whoever listens once the change is there to be read.
 */
export async function commit<T>(
  actor: Actor,
  decide: (tx: Transaction) => Promise<Decision<T>>,
): Promise<Committed<T>> {
  const committed = await database().$transaction((tx) => run(tx, actor, decide), {
    timeout: 60_000,
    maxWait: 20_000,
  });
  if (committed.event !== null) void publish(changesTopic, actor.projectId);
  return committed;
}

async function run<T>(
  tx: Transaction,
  actor: Actor,
  decide: (tx: Transaction) => Promise<Decision<T>>,
): Promise<Committed<T>> {
  const locked = await tx.$queryRaw<{ eventNumber: number }[]>`
    SELECT "eventNumber" FROM "Project" WHERE "id" = ${actor.projectId} AND "deletedAt" IS NULL FOR UPDATE`;
  const project = locked[0];
  if (project === undefined) throw new AppError("NOT_FOUND", "This project is no longer there.");
  const done = await findDone<T>(tx, actor);
  if (done !== null) return done;
  const decision = await decide(tx);
  if (decision.changes.length === 0) return { event: null, result: decision.result };
  await requireLiveCodebook(tx, actor.projectId, decision.changes);
  await writeChanges(tx, actor.projectId, decision.changes, decision.allNew);
  const number = project.eventNumber + 1;
  await tx.$executeRaw`UPDATE "Project" SET "eventNumber" = ${number} WHERE "id" = ${actor.projectId}`;
  const { id } = await tx.event.create({
    data: {
      projectId: actor.projectId,
      number,
      actorId: actor.userId,
      action: actor.action,
      kind: decision.kind,
      subject: await tellSubject(tx, actor, decision),
      about: await listAbout(tx, decision.changes),
      summary: decision.summary,
      changes: decision.changes as object[],
      target: decision.target ?? null,
      ...(actor.operation !== undefined && {
        operation: actor.operation,
        result: decision.result ?? Prisma.JsonNull,
      }),
    },
    select: { id: true },
  });
  return { event: { id, summary: decision.summary }, result: decision.result };
}

/** The first part of what was done; for undo and redo of what they act on. */
async function tellSubject(
  tx: Transaction,
  { projectId }: Actor,
  { kind, target }: Pick<Decision<unknown>, "kind" | "target">,
): Promise<string> {
  if (target === undefined) return kind.split(".", 1)[0] ?? "";
  const event = await tx.event.findUniqueOrThrow({
    where: { projectId_number: { projectId, number: target } },
    select: { subject: true },
  });
  return event.subject;
}

/** What came of the actor's operation when it was done before; null when it was not. */
async function findDone<T>(tx: Transaction, actor: Actor): Promise<Committed<T> | null> {
  const { projectId, operation } = actor;
  if (operation === undefined) return null;
  const event = await tx.event.findUnique({
    where: { projectId_operation: { projectId, operation } },
    select: { id: true, summary: true, actorId: true, result: true },
  });
  if (event === null) return null;
  if (event.actorId !== actor.userId)
    throw new AppError("CONFLICT", "Another request has this name already. Ask again with a new one.");
  return { event: { id: event.id, summary: event.summary }, result: event.result as T };
}
