import "server-only";
import type { Change } from "@/lib/shared/change";
import type { Transaction } from "./db/client";

/** Fields that name a row by which a history can be narrowed. */
const naming = ["documentId", "codeId", "caseId", "targetId"];
/** Fields that name a passage, and so a document. */
const placing = ["passageId", "fromPassageId", "toPassageId", "targetId"];

const valuesOf = ({ before, after }: Change, keys: readonly string[]): string[] =>
  [before, after]
    .flatMap((row) => keys.map((key) => row?.[key]))
    .filter((value) => typeof value === "string");

/**
 * What changes are about: ids of the documents and codes they touch, and of every row they change but codings and
 * passages, each once, in no order. Read after the changes were written: a coding's row says where it stands.
 */
export async function listAbout(db: Transaction, changes: readonly Change[]): Promise<string[]> {
  const about = new Set(changes.flatMap((change) => valuesOf(change, naming)));
  for (const { entity, id } of changes) if (entity !== "coding" && entity !== "passage") about.add(id);
  const isWhole = ({ after, before }: Change) =>
    (after ?? before)?.["passageId"] && (after ?? before)?.["codeId"];
  const codings = changes.filter((change) => change.entity === "coding" && !isWhole(change));
  const fresh = changes.filter(({ entity, before }) => entity === "passage" && before === null);
  const made = new Set(fresh.map(({ id }) => id)); // these name their document themselves
  const passages = [...new Set(changes.flatMap((change) => valuesOf(change, placing)))].filter(
    (id) => !made.has(id),
  );
  if (codings.length === 0 && passages.length === 0) return [...about];
  const codingIds = codings.map(({ id }) => id);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "documentId" AS "id" FROM "Passage" WHERE "id" = ANY(${passages})
    UNION SELECT p."documentId" FROM "Coding" c JOIN "Passage" p ON p."id" = c."passageId"
      WHERE c."id" = ANY(${codingIds})
    UNION SELECT "codeId" FROM "Coding" WHERE "id" = ANY(${codingIds})`;
  for (const { id } of rows) about.add(id);
  return [...about];
}
