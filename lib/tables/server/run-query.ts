import "server-only";
import { visibleOrder } from "@/lib/codebook/tree";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { evaluateQuery } from "@/lib/queries/evaluate-query";
import { listMissing } from "@/lib/queries/leave-out-missing";
import { namesSaved } from "@/lib/queries/put-saved-in";
import type { Query } from "@/lib/queries/query";
import { needsOfQuery } from "@/lib/queries/query-needs";
import type { FoundView } from "@/lib/queries/query-view";
import { type RunInput, type StretchInput, mostListed } from "@/lib/queries/schema";
import { AppError } from "@/lib/shared/app-error";
import { groupBy } from "@/lib/shared/group-by";
import type { AxisGround } from "@/lib/tables/resolve-axis";
import { joinNeeds } from "@/lib/tables/table-needs";
import { type StretchedPlaces, stretchPlaces } from "@/lib/text/stretched-places";
import { readPutIn, readSources, readTexts } from "./read-sources";
import { readTitled } from "./read-titled";

/** Part of what a query finds, of all that the member may see. Stands with the tables, whose sources it is computed from. */
export async function runQuery(
  member: Member,
  { query: asked, offset, limit }: Omit<RunInput, "projectId">,
): Promise<FoundView> {
  const query = await putSaved(member, asked);
  const sources = await readSources(member, needsOfQuery(query));
  const { passages, of } = evaluateQuery(query, sources);
  const ids = passages.slice(offset, Math.min(offset + limit, mostListed)).map(({ id }) => id);
  const chosen = new Set(ids);
  const codings = groupBy(
    sources.codings.filter(({ passageId }) => chosen.has(passageId)),
    ({ passageId }) => passageId,
  );
  const excerpts = await readTitled(member, sources, ids);
  const order = new Map(visibleOrder(sources.ground.tree, () => true).map(({ code }, at) => [code.id, at]));
  return {
    count: passages.length,
    of,
    documentCount: new Set(passages.map(({ documentId }) => documentId)).size,
    passages: excerpts.map((excerpt) => ({
      ...excerpt,
      codeIds: [...new Set(codings.get(excerpt.passageId)?.map(({ codeId }) => codeId))].sort(
        (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
      ),
    })),
    missing: await nameMissing(member, query, sources.ground),
  };
}

/**
 * The places that passages a query finds are stretched to, by document; only counted where there are more than `most`. Rectangles
 * on pages are left out.
 */
export async function stretchQuery(
  member: Member,
  { query: asked, stretch }: Pick<StretchInput, "query" | "stretch">,
  most: number,
): Promise<StretchedPlaces> {
  const query = await putSaved(member, asked);
  const { passages } = evaluateQuery(query, await readSources(member, needsOfQuery(query)));
  const inWords = groupBy(
    passages.filter(({ region }) => region === null),
    ({ documentId }) => documentId,
  );
  const texts = await readTexts(member.projectId, [...inWords.keys()]);
  const found = [...inWords].flatMap(([documentId, own]) => {
    const read = texts.get(documentId);
    return read ? [[{ ...read, documentId }, own.map(({ ranges }) => ranges)] as const] : [];
  });
  return stretchPlaces(found, stretch, most);
}

/** A query with the saved ones, folders and sets that it names put into it. */
const putSaved = async (member: Member, query: Query): Promise<Query> =>
  namesSaved(query) ? (await readPutIn(member)).put(query) : query;

/** The ids of the passages that saved queries find, by the query's id; without those that are gone. */
export async function findSaved(
  member: Member,
  queryIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const { ground } = await readSources(member, joinNeeds([{ queryIds }]));
  return new Map(ground.queries.map(({ id, passageIds }) => [id, passageIds]));
}

/** How many passages each smart code finds, by its id. */
export async function countSmart(member: Member): Promise<Record<string, number>> {
  const { projectId } = member;
  const where = { projectId, smart: true, deletedAt: null };
  const smart = await database().query.findMany({ where, select: { id: true } });
  const found = await findSaved(
    member,
    smart.map(({ id }) => id),
  );
  return Object.fromEntries([...found].map(([id, passages]) => [id, passages.size]));
}

/** Of a document, the passages that a saved query finds; NOT_FOUND where the query is gone. */
export async function findSavedIn(member: Member, queryId: string, documentId: string): Promise<string[]> {
  const found = (await findSaved(member, [queryId])).get(queryId);
  if (found === undefined) throw new AppError("NOT_FOUND", "This smart code is no longer there.");
  const own = await database().passage.findMany({
    where: { projectId: member.projectId, documentId },
    select: { id: true },
  });
  return own.flatMap(({ id }) => (found.has(id) ? id : []));
}

/** A deleted code, document or query still has its name. */
async function nameMissing(
  { projectId }: Member,
  query: Query,
  ground: AxisGround<never>,
): Promise<string[]> {
  const { codeIds, documentIds, groupIds, queryIds } = listMissing(query, ground);
  if (codeIds.length + documentIds.length + groupIds.length + queryIds.length === 0) return [];
  const [codes, documents, groups, queries] = await Promise.all([
    database().code.findMany({
      where: { projectId, id: { in: codeIds } },
      select: { id: true, name: true },
    }),
    database().document.findMany({
      where: { projectId, id: { in: documentIds } },
      select: { id: true, title: true },
    }),
    database().documentGroup.findMany({
      where: { projectId, id: { in: groupIds } },
      select: { id: true, name: true },
    }),
    database().query.findMany({
      where: { projectId, id: { in: queryIds } },
      select: { id: true, name: true },
    }),
  ]);
  const names = new Map([
    ...codes.map(({ id, name }) => [id, name]),
    ...documents.map(({ id, title }) => [id, title]),
    ...[...groups, ...queries].map(({ id, name }) => [id, name]),
  ] as [string, string][]);
  const say = (kind: string) => (id: string) =>
    names.has(id) ? `the ${kind} “${names.get(id)}”` : `a ${kind}`;
  return [
    ...codeIds.map(say("code")),
    ...documentIds.map(say("document")),
    ...groupIds.map(say("folder or set")),
    ...queryIds.map(say("saved query")),
  ];
}
