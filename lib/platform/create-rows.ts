import "server-only";
import { insertRows } from "@/lib/platform/db/insert-rows";
import type { Transaction } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { groupBy } from "@/lib/shared/group-by";
import type { Entity, Fields } from "@/lib/shared/change";

/** Rows that one statement with a parameter a value may make: it is planned in one go, while nobody else is served. */
const mostPlanned = 200;
/** Rows of one statement that takes them as JSON. */
const mostAtOnce = 1_000;

/** Of these thousands are made at once, and the columns that say when a row was made. */
const numerous: Partial<
  Record<Entity, { readonly table: Prisma.ModelName; readonly made: readonly string[] }>
> = {
  passage: { table: "Passage", made: ["createdAt"] },
  coding: { table: "Coding", made: ["createdAt"] },
  memo: { table: "Memo", made: ["createdAt", "updatedAt"] },
  unplacedExcerpt: { table: "UnplacedExcerpt", made: ["createdAt"] },
};
/** Columns of instants: a statement passes over the zone that one is told in. */
const instants = ["createdAt", "updatedAt", "confirmedAt", "codedAt", "deletedAt"];

/**
 * Makes new rows, with their ids and project. So many of them that it takes time are made piece by piece: others are served
 * in between. What a row does not say has the default of its column.
 */
export async function createRows(tx: Transaction, entity: Entity, rows: readonly Fields[]): Promise<void> {
  const many = numerous[entity];
  if (many === undefined || rows.length <= mostPlanned) {
    const table = tx[entity] as unknown as { createMany(args: { data: object[] }): Promise<unknown> };
    // A code may stand under one that comes after it, which is looked for when the statement ends.
    const pieces = entity === "code" ? [rows] : piecesOf(rows, mostPlanned);
    for (const piece of pieces) if (piece.length > 0) await table.createMany({ data: [...piece] });
    return;
  }
  const now = new Date().toISOString();
  const made = Object.fromEntries(many.made.map((column) => [column, now]));
  const alike = groupBy(
    rows.map((row) => inUtc({ ...made, ...onlySaid(row) })),
    (row) => Object.keys(row).sort().join(),
  );
  for (const group of alike.values())
    for (const piece of piecesOf(group, mostAtOnce)) await insertRows(tx, many.table, piece);
}

/** A field that is undefined says nothing, and would be null as JSON. */
const onlySaid = (row: Fields): Fields =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

function inUtc(row: Fields): Fields {
  const told = instants.filter((column) => typeof row[column] === "string");
  return { ...row, ...Object.fromEntries(told.map((at) => [at, new Date(row[at] as string).toISOString()])) };
}

const piecesOf = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
