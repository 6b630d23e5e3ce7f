import "server-only";
import { setImmediate } from "node:timers/promises";
import { type Transaction, database } from "@/lib/platform/db/client";
import { idsInEvent } from "@/lib/platform/event-conditions";
import { appendEvent, changesTopic } from "@/lib/platform/events";
import { requireNotFrozen } from "@/lib/platform/live-codebook";
import { publish } from "@/lib/platform/notify";
import { writeChanges } from "@/lib/platform/write-changes";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import type { Change, Entity, Fields } from "@/lib/shared/change";
import { groupBy } from "@/lib/shared/group-by";
import { splitChanges } from "../into-events";
import type { Loss } from "../loss-list";
import { planTakeBack, rowKey, type Since } from "../plan-take-back";
import { lockProject } from "./bring-in";

/** What came of taking a project back that was brought in. */
export interface TakenBack {
  /** Rows that went, or lost what was added to them. */
  readonly gone: number;
  /** What stays, with the reason. */
  readonly stays: readonly Loss[];
}

/** Rows that are read without a pause, in which requests are answered. */
const pauseAfter = 1_000;

/** Milliseconds that it may take. */
const longest = 10 * 60_000;

/**
 * Takes back a project that was brought in, however much it was, in one transaction: all that it made goes, but for what
 * people have changed or built on since. It can be undone, as any change. NOT_FOUND for one that is not in the list;
 * CONFLICT where nothing of it is left to take back, and while codes are frozen.
 */
export async function takeBackInto(member: Member, id: string): Promise<TakenBack> {
  const { projectId, userId, action } = member;
  const taken = await database().$transaction(
    async (tx) => {
      const first = 1 + (await lockProject(tx, projectId));
      await requireOpenSight(member, tx);
      const brought = await tx.broughtIn.findFirst({
        where: { id, projectId },
        omit: { report: true, origins: true },
      });
      if (brought === null)
        throw new AppError("NOT_FOUND", "This is not in the list any more. Load the page again.");
      const made = await readMade(tx, projectId, brought);
      const { changes, stays } = planTakeBack(made, await readSince(tx, projectId, made, brought.lastEvent));
      if (changes.length === 0) throw new AppError("CONFLICT", sayNothing(stays));
      if (changes.some(({ entity }) => entity === "code")) await requireNotFrozen(tx, projectId);
      await writeChanges(tx, projectId, changes);
      const pieces = splitChanges(changes);
      for (const [index, piece] of pieces.entries()) {
        const part = pieces.length === 1 ? "" : `, part ${index + 1} of ${pieces.length}`;
        await appendEvent(tx, { projectId, userId, action }, first + index, {
          kind: "transfer.takeBack",
          summary: `took back what was brought in with “${brought.fileName}”${part}`,
          changes: piece,
          result: null,
        });
      }
      await tx.broughtIn.update({
        where: { id },
        data: { takenFirst: first, takenLast: first + pieces.length - 1 },
      });
      return { gone: changes.length, stays };
    },
    { timeout: longest, maxWait: 60_000 },
  );
  await publish(changesTopic, projectId);
  return taken;
}

const sayNothing = (stays: readonly Loss[]): string =>
  stays.length === 0
    ? "Nothing of it is left that could be taken back."
    : "People have changed or built on all of it since, so nothing was taken back.";

/** The changes that brought it, in their order; none of events that were undone. */
async function readMade(
  tx: Transaction,
  projectId: string,
  { firstEvent, lastEvent }: { readonly firstEvent: number; readonly lastEvent: number },
): Promise<Change[]> {
  const events = await tx.event.findMany({
    where: { projectId, number: { gte: firstEvent, lte: lastEvent }, undoneBy: null },
    orderBy: { number: "asc" },
    select: { changes: true },
  });
  return events.flatMap(({ changes }) => changes as unknown as Change[]);
}

interface Table {
  findMany(args: { where: object }): Promise<(Fields & { id: string })[]>;
}

async function readSince(
  tx: Transaction,
  projectId: string,
  made: readonly Change[],
  lastEvent: number,
): Promise<Since> {
  const idsOf = groupBy(made, ({ entity }) => entity);
  const rows = new Map<string, Fields>();
  for (const [entity, changes] of idsOf) {
    const where = { projectId, deletedAt: null, id: { in: changes.map(({ id }) => id) } };
    for (const row of await (tx[entity] as unknown as Table).findMany({ where })) {
      rows.set(rowKey(entity, row.id), JSON.parse(JSON.stringify(row)) as Fields);
      if (rows.size % pauseAfter === 0) await setImmediate();
    }
  }
  const ids = (entity: Entity) =>
    (idsOf.get(entity) ?? []).flatMap(({ id, before }) => (before === null ? [id] : []));
  return {
    rows,
    changed: await listChanged(tx, projectId, lastEvent, made),
    standing: await listStanding(tx, {
      codes: ids("code"),
      documents: ids("document"),
      cases: ids("case"),
      memos: ids("memo"),
    }),
  };
}

/** Ids of rows that later changes touched which are still in force. What was only renamed or moved says the same. */
async function listChanged(
  tx: Transaction,
  projectId: string,
  lastEvent: number,
  made: readonly Change[],
): Promise<ReadonlySet<string>> {
  const names = ["name", "title", "parentId", "position"];
  const codings = made.filter(({ entity }) => entity === "coding").map(({ id }) => id);
  const others = made.filter(({ entity }) => entity !== "coding").map(({ id }) => id);
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c->>'id' AS "id" FROM "Event" e CROSS JOIN LATERAL jsonb_array_elements(e."changes") c
    WHERE e."projectId" = ${projectId} AND e."number" > ${lastEvent} AND e."undoneBy" IS NULL
      AND e."kind" NOT IN ('undo', 'redo', 'transfer.takeBack')
      AND NOT (c->>'entity' IN ('code', 'document', 'case') AND (CASE jsonb_typeof(c->'after') WHEN 'object' THEN (c->'after') - ${names}::text[] = '{}' ELSE FALSE END))
      AND (e."about" && ${others}::text[] OR ${idsInEvent("e")} ?| ${codings}::text[])`;
  return new Set(found.map(({ id }) => id));
}

interface Grounds {
  readonly codes: readonly string[];
  readonly documents: readonly string[];
  readonly cases: readonly string[];
  readonly memos: readonly string[];
}

/** What stands on codes, documents, cases and memos, whoever made it. */
async function listStanding(
  tx: Transaction,
  { codes, documents, cases, memos }: Grounds,
): Promise<ReadonlyMap<string, string[]>> {
  const all = [...codes, ...documents, ...cases, ...memos];
  const found = await tx.$queryRaw<{ on: string; id: string }[]>`
    WITH p AS MATERIALIZED (SELECT "id", "documentId" FROM "Passage" WHERE "documentId" = ANY(${documents}::text[]))
    SELECT "codeId" AS "on", "id" FROM "Coding" WHERE "codeId" = ANY(${codes}::text[]) AND "deletedAt" IS NULL
    UNION ALL SELECT "parentId", "id" FROM "Code" WHERE "parentId" = ANY(${codes}::text[]) AND "deletedAt" IS NULL
    UNION ALL SELECT "targetId", "id" FROM "Memo" WHERE "targetId" = ANY(${all}::text[]) AND "deletedAt" IS NULL
    UNION ALL SELECT "targetId", "id" FROM "Thread" WHERE "targetId" = ANY(${all}::text[]) AND "deletedAt" IS NULL
    UNION ALL SELECT "caseId", "id" FROM "CaseLink" WHERE "caseId" = ANY(${cases}::text[]) AND "deletedAt" IS NULL
    UNION ALL SELECT "documentId", "id" FROM "CaseLink" WHERE "documentId" = ANY(${documents}::text[]) AND "deletedAt" IS NULL
    UNION ALL SELECT "documentId", "id" FROM "FinishedDocument" WHERE "documentId" = ANY(${documents}::text[]) AND "deletedAt" IS NULL
    UNION ALL SELECT "documentId", "id" FROM "Decision" WHERE "documentId" = ANY(${documents}::text[]) AND "deletedAt" IS NULL
    UNION ALL SELECT "documentId", "id" FROM "StudyPaper" WHERE "documentId" = ANY(${documents}::text[]) AND "deletedAt" IS NULL
    UNION ALL SELECT a."documentId", a."id" FROM "Assignment" a JOIN "Round" r ON r."id" = a."roundId" AND r."deletedAt" IS NULL
      WHERE a."documentId" = ANY(${documents}::text[]) AND a."deletedAt" IS NULL
    UNION ALL SELECT p."documentId", c."id" FROM p JOIN "Coding" c ON c."passageId" = p."id" AND c."deletedAt" IS NULL
    UNION ALL SELECT p."documentId", m."id" FROM p JOIN "Memo" m ON m."targetId" = p."id" AND m."deletedAt" IS NULL
    UNION ALL SELECT p."documentId", t."id" FROM p JOIN "Thread" t ON t."targetId" = p."id" AND t."deletedAt" IS NULL
    UNION ALL SELECT p."documentId", l."id" FROM p JOIN "Link" l ON p."id" IN (l."fromPassageId", l."toPassageId") AND l."deletedAt" IS NULL
    UNION ALL SELECT p."documentId", e."id" FROM p JOIN "ClaimPassage" e ON e."passageId" = p."id" AND e."deletedAt" IS NULL
    UNION ALL SELECT p."documentId", d."id" FROM p JOIN "Dating" d ON d."passageId" = p."id" AND d."deletedAt" IS NULL`;
  return new Map([...groupBy(found, ({ on }) => on)].map(([on, rows]) => [on, rows.map(({ id }) => id)]));
}
