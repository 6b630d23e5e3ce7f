import "server-only";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { SearchQuery } from "@/lib/search/search-query";
import { type TextWords, planLookup } from "@/lib/search/text-index";
import { groupBy } from "@/lib/shared/group-by";
import { loadStem } from "@/lib/text/load-stem";

interface Indexed {
  readonly textId: string;
  readonly language: string;
  readonly of: string;
  readonly key: string;
}

/**
 * Those of some documents whose texts can have a hit, by the words that are kept of them, in their order; and the keys of those
 * of which none are kept yet, or such as were made by other rules: these must be read.
 */
export async function narrowDocuments<D extends Indexed>(
  documents: readonly D[],
  query: SearchQuery,
): Promise<{ documents: D[]; unknown: string[] }> {
  const ids = documents.map(({ textId }) => textId);
  const rows = await database().$queryRaw<{ textId: string; of: string }[]>`
    SELECT i."textId", i."of" FROM "TextIndex" i WHERE i."textId" = ANY(${ids})`;
  const known = new Map(rows.map(({ textId, of }) => [textId, of]));
  const unknown = documents.filter(({ textId, of }) => known.get(textId) !== of);
  const able = new Set(unknown.map(({ textId }) => textId));
  const others = documents.filter(({ textId }) => !able.has(textId));
  // The forms of a word are other ones in each language.
  for (const [language, own] of groupBy(others, (each) => (query.wordForms ? each.language : ""))) {
    const lookup = planLookup(query, query.wordForms ? await loadStem(language) : null);
    const textIds = own.map(({ textId }) => textId);
    for (const id of lookup === null ? textIds : await lookUp(lookup, textIds)) able.add(id);
  }
  return {
    documents: documents.filter(({ textId }) => able.has(textId)),
    unknown: unknown.map(({ key }) => key),
  };
}

async function lookUp(
  { words, parts }: NonNullable<ReturnType<typeof planLookup>>,
  textIds: readonly string[],
): Promise<string[]> {
  const rows = await database().$queryRaw<{ textId: string }[]>`
    SELECT i."textId" FROM "TextIndex" i WHERE i."textId" = ANY(${[...textIds]}) AND (i."words" IS NULL OR (
      ${words === "" ? Prisma.sql`TRUE` : Prisma.sql`i."words" @@ ${words}::tsquery`}
      AND i."vocabulary" LIKE ALL(${[...parts]}::text[])))`;
  return rows.map(({ textId }) => textId);
}

/** Keeps the words of texts, by their keys. What somebody else keeps at the same time is the same. */
export async function keepWords(
  documents: readonly Indexed[],
  told: readonly (readonly [key: string, words: TextWords])[],
): Promise<void> {
  const byKey = new Map(documents.map((each) => [each.key, each]));
  for (const [key, { lexemes, vocabulary }] of told) {
    const { textId, of } = byKey.get(key)!;
    const words =
      lexemes === null ? Prisma.sql`NULL` : Prisma.sql`array_to_tsvector(${[...lexemes]}::text[])`;
    // Of a text that is still there: its document may have gone for good since it was read.
    await database().$executeRaw`
      INSERT INTO "TextIndex" ("textId", "of", "words", "vocabulary")
      SELECT t."id", ${of}, ${words}, ${vocabulary} FROM "DocumentText" t WHERE t."id" = ${textId}
      ON CONFLICT ("textId") DO UPDATE SET "of" = excluded."of", "words" = excluded."words", "vocabulary" = excluded."vocabulary"`;
  }
}
