import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { standingOf } from "@/lib/projects/permissions";

const [documents, passages, codings, coders] = [50, 40_000, 100_000, 4];
/** UTF-16 units of each document, of a passage, and from the beginning of one to that of the next. */
const [length, long, step] = [80_000, 160, 100];

/** A project of 100,000 codings with so many codes, put past its commands into a database that is nobody's; its owner. */
export async function seedAggregates({ codes, userId }: { codes: number; userId: string }): Promise<Member> {
  const { id: projectId } = await database().project.create({ data: { name: "Measured" } });
  const standing = standingOf("owner");
  await database().member.create({ data: { projectId, userId, ...standing } });
  const text = "The gas pipeline was to be closed before the winter, said the minister. "
    .repeat(1_200)
    .slice(0, length);
  const block = (start: number) => ({
    start,
    end: Math.min(length, start + 720),
    kind: "paragraph",
    hidden: [],
  });
  const blocks = JSON.stringify(Array.from({ length: Math.ceil(length / 720) }, (_, at) => block(at * 720)));
  await database().$executeRaw`
    INSERT INTO "Document" ("id", "projectId", "title", "fileName", "mediaType", "byteSize", "sha256", "length", "language")
    SELECT 'd' || n, ${projectId}, 'Document ' || n, 'n.txt', 'text/plain', ${length}, 'sha' || n, ${length}, 'en'
    FROM generate_series(1, ${documents}::int) n`;
  await database().$executeRaw`
    INSERT INTO "DocumentText" ("id", "documentId", "text", "blocks", "blocksVersion")
    SELECT 'd' || n, 'd' || n, ${text}, ${blocks}::jsonb, 1 FROM generate_series(1, ${documents}::int) n`;
  await database().$executeRaw`UPDATE "Document" SET "textId" = "id" WHERE "projectId" = ${projectId}`;
  await database().$executeRaw`
    INSERT INTO "Code" ("id", "projectId", "position", "name", "color", "guid")
    SELECT 'c' || n, ${projectId}, n, 'Code ' || n, '#336699', gen_random_uuid()::text
    FROM generate_series(1, ${codes}::int) n`;
  await database().$executeRaw`
    INSERT INTO "Layer" ("id", "projectId", "name") SELECT 'l' || n, ${projectId}, 'Coder ' || n
    FROM generate_series(1, ${coders}::int) n`;
  await database().$executeRaw`
    INSERT INTO "Passage" ("id", "projectId", "documentId", "textId", "ranges", "start", "end", "quotes", "pages")
    SELECT 'p' || n, ${projectId}, 'd' || (1 + n % ${documents}::int), 'd' || (1 + n % ${documents}::int),
      ARRAY[s, s + ${long}::int], s, s + ${long}::int, ARRAY['x'], '{}'
    FROM generate_series(0, ${passages}::int - 1) n, LATERAL (SELECT (n / ${documents}::int) * ${step}::int AS s) AS place`;
  await database().$executeRaw`
    INSERT INTO "Coding" ("id", "projectId", "passageId", "codeId", "layerId")
    SELECT 'x' || n, ${projectId}, 'p' || (n % ${passages}::int), 'c' || (1 + (hashtext(n::text) & 2147483647) % ${codes}::int),
      'l' || (1 + n / ${passages}::int)
    FROM generate_series(0, ${codings}::int - 1) n`;
  await database().$executeRaw`ANALYZE`;
  return { projectId, userId, name: "Bench", standing, action: "table.read" };
}
