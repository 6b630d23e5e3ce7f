import "server-only";
import { AppError } from "@/lib/shared/app-error";
import type { Change } from "@/lib/shared/change";
import { type Transaction, database } from "@/lib/platform/db/client";
import { listAbout } from "./about-changes";
import { Batches } from "./batches";
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
  /** A hash of what this request asks for; without it another under the same name is told by its action alone. */
  readonly asked?: string | undefined;
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
  /** The permission it turned out to take, where that is another than the actor's. */
  readonly action?: string;
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

/** What one command still has to do, and whom to tell. */
interface Asked {
  readonly actor: Actor;
  readonly decide: (tx: Transaction) => Promise<Decision<unknown>>;
  readonly resolve: (committed: Committed<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/** Commands of one project, by the project's id. */
const commands = new Batches<Asked>(16, commitTogether);

/**
 * Runs one command in a transaction that locks the project: commands of a project follow one another, so a rule sees
 * the state it changes. Lets `decide` read and rule, writes the changes and appends the event. Numbers run without a
 * gap. An AppError thrown in `decide` leaves nothing behind. An operation that was done before is not done again: it
 * is answered as it was then. Tells whoever listens once the change is there to be read.
 *
 * Commands that came while another of their project ran share one transaction, which costs the database a third less
 * than one each; `decide` is run again, in a transaction of its own, when another command of the same one failed.
 */
export function commit<T>(
  actor: Actor,
  decide: (tx: Transaction) => Promise<Decision<T>>,
): Promise<Committed<T>> {
  return new Promise<Committed<unknown>>((resolve, reject) =>
    commands.add(actor.projectId, { actor, decide, resolve, reject }),
  ) as Promise<Committed<T>>;
}

async function commitTogether(batch: readonly Asked[]): Promise<void> {
  let ran = false;
  try {
    const committed = await database().$transaction(
      async (tx) => {
        const all = await runAll(tx, batch);
        ran = true;
        return all;
      },
      { timeout: 60_000, maxWait: 20_000 },
    );
    if (committed.some(({ event }) => event !== null)) void publish(changesTopic, batch[0]!.actor.projectId);
    batch.forEach(({ resolve }, index) => resolve(committed[index]!));
  } catch (error) {
    // What had run may be there although the database did not say so: it is not done a second time.
    if (batch.length === 1 || ran) batch.forEach(({ reject }) => reject(error));
    else for (const one of batch) await commitTogether([one]);
  }
}

async function runAll(tx: Transaction, batch: readonly Asked[]): Promise<Committed<unknown>[]> {
  const { projectId } = batch[0]!.actor;
  const locked = await tx.$queryRaw<{ eventNumber: number }[]>`
    SELECT "eventNumber" FROM "Project" WHERE "id" = ${projectId} AND "deletedAt" IS NULL FOR UPDATE`;
  const project = locked[0];
  if (project === undefined) throw new AppError("NOT_FOUND", "This project is no longer there.");
  let number = project.eventNumber;
  const committed: Committed<unknown>[] = [];
  for (const { actor, decide } of batch) {
    const done = await findDone<unknown>(tx, actor);
    const one = done ?? (await run(tx, actor, number + 1, decide));
    if (done === null && one.event !== null) number += 1;
    committed.push(one);
  }
  return committed;
}

/** Runs a command whose event has this number. */
async function run<T>(
  tx: Transaction,
  actor: Actor,
  number: number,
  decide: (tx: Transaction) => Promise<Decision<T>>,
): Promise<Committed<T>> {
  const decision = await decide(tx);
  if (decision.changes.length === 0) return { event: null, result: decision.result };
  await requireLiveCodebook(tx, actor.projectId, decision.changes);
  await writeChanges(tx, actor.projectId, decision.changes, decision.allNew);
  return appendEvent(tx, actor, number, decision);
}

/**
 * Appends an event whose changes are written, and gives the project its number. For what is too much for one command:
 * whoever calls holds the project's row locked, and tells `changesTopic` once it is committed.
 */
export async function appendEvent<T>(
  tx: Transaction,
  actor: Actor,
  number: number,
  decision: Decision<T>,
): Promise<Committed<T>> {
  const subject = await tellSubject(tx, actor, decision);
  const about = await listAbout(tx, decision.changes);
  const acting = { ...actor, action: decision.action ?? actor.action };
  const id = await insertEvent(tx, acting, number, { ...decision, subject, about });
  return { event: { id, summary: decision.summary }, result: decision.result };
}

type Appended = Decision<unknown> & { readonly subject: string; readonly about: readonly string[] };

/** Writes an event and counts it, in one statement, as every command does it. Returns its id. */
async function insertEvent(
  tx: Transaction,
  { projectId, userId, action, operation, asked }: Actor,
  number: number,
  { kind, subject, about, summary, changes, target, result }: Appended,
): Promise<string> {
  const answer = operation === undefined ? null : JSON.stringify(result ?? null);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH counted AS (UPDATE "Project" SET "eventNumber" = ${number} WHERE "id" = ${projectId})
    INSERT INTO "Event" ("projectId", "number", "actorId", "action", "kind", "subject", "about", "summary", "changes",
                         "target", "operation", "asked", "result", "at")
    VALUES (${projectId}, ${number}, ${userId}, ${action}, ${kind}, ${subject}, ${about}::text[], ${summary},
            ${JSON.stringify(changes)}::jsonb, ${target ?? null}::int, ${operation ?? null}::text,
            ${asked ?? null}::text, ${answer}::jsonb,
            clock_timestamp() AT TIME ZONE 'UTC')
    RETURNING "id"`;
  return rows[0]!.id;
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

/** An action without whether it came to others' work: what a command found the first time may be gone the second. */
const plainAction = (action: string): string => action.replace(/Others$/, "");

/**
 * What came of the actor's operation when it was done before; null when it was not. CONFLICT where somebody else's
 * request has its name, UNPROCESSABLE_CONTENT where a request of the actor's own has it that asked for something else.
 */
async function findDone<T>(tx: Transaction, actor: Actor): Promise<Committed<T> | null> {
  const { projectId, operation, asked } = actor;
  if (operation === undefined) return null;
  const event = await tx.event.findUnique({
    where: { projectId_operation: { projectId, operation } },
    select: { id: true, summary: true, actorId: true, action: true, asked: true, result: true },
  });
  if (event === null) return null;
  if (event.actorId !== actor.userId)
    throw new AppError("CONFLICT", "Another request has this name already. Ask again with a new one.");
  const isOther = event.asked !== null && asked !== undefined && event.asked !== asked;
  if (isOther || plainAction(event.action) !== plainAction(actor.action))
    throw new AppError(
      "UNPROCESSABLE_CONTENT",
      "Something else was asked for under the name of this request before. Nothing was changed; ask again with a new one.",
    );
  return { event: { id: event.id, summary: event.summary }, result: event.result as T };
}
