import "server-only";
import { type ContextParagraph, excerptContext } from "@/lib/analysis/excerpt-context";
import type {
  AttributeValues,
  CodingView,
  ExcerptsView,
  FiltersView,
  LayerView,
} from "@/lib/analysis/excerpt-view";
import { type Excerpt, selectExcerpts } from "@/lib/analysis/excerpts";
import { readExcerpt } from "@/lib/analysis/read-excerpt";
import type { ExcerptsInput, ExcerptsPageInput } from "@/lib/analysis/schema";
import { casesOfPassage } from "@/lib/cases/cases-of-passage";
import { type CodeTree, buildTree, codePath, listSubtree } from "@/lib/codebook/tree";
import { listCoders } from "@/lib/coding/list-coders";
import { mayChangeLayer } from "@/lib/coding/may-change";
import { database } from "@/lib/platform/db/client";
import { readTurns } from "@/lib/platform/speakers";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { wherePassageSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { AppError } from "@/lib/shared/app-error";
import { countOf } from "@/lib/shared/count-of";
import { unflattenRanges } from "@/lib/text/ranges";
import {
  type PassageRow,
  readCases,
  readCodedPassages,
  readCodes,
  readDocuments,
  readLayers,
  readSeenRounds,
  readTexts,
} from "./read-rows";

/** What a saved query finds for a member, by the query's id; see `tables/server/run-query`. */
type FindSaved = (
  member: Member,
  queryIds: readonly string[],
) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;

/**
 * Part of the excerpts of a code, or of what a saved query finds. NOT_FOUND where the codebook does not have the code (any more),
 * the query is gone, or the excerpt of the cursor is not among them any more.
 */
export async function listExcerpts(
  member: Member,
  { cursor, offset, limit, ...input }: ExcerptsPageInput,
  findSaved: FindSaved,
): Promise<ExcerptsView> {
  const tree = buildTree(await readCodes(member));
  return viewExcerpts(member, tree, input, findSaved, (found) => {
    const start = afterCursor(found, cursor) + offset;
    return found.slice(start, start + limit);
  });
}

/** Where the excerpts after the one of the cursor begin. */
function afterCursor(found: readonly Excerpt<PassageRow>[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const at = found.findIndex(({ passage }) => passage.id === cursor);
  if (at < 0)
    throw new AppError(
      "NOT_FOUND",
      "The excerpts have changed since the last part. Begin again without a cursor.",
    );
  return at + 1;
}

/** All of them, under a title and a caption that say what they are, with the ranges of their passages. */
export async function exportExcerpts(member: Member, input: ExcerptsInput, findSaved: FindSaved) {
  const tree = buildTree(await readCodes(member));
  const ranges = new Map<string, PassageRow["ranges"]>();
  const view = await viewExcerpts(member, tree, input, findSaved, (found) => {
    for (const { passage } of found) ranges.set(passage.id, passage.ranges);
    return found;
  });
  const path = input.codeId ? codePath(tree, input.codeId).map(({ name }) => name) : [];
  const query = input.queryId && (await database().query.findUnique({ where: { id: input.queryId } }))?.name;
  const scope = [
    `${countOf(view.total, "excerpt")} in ${countOf(view.documentCount, "document")}`,
    ...(query && input.codeId ? [`of what “${query}” finds`] : []),
    ...(input.codeId && input.withSubCodes ? ["sub-codes included"] : []),
    ...(isNarrowed(input) ? ["filtered"] : []),
  ];
  return {
    title: `Excerpts: ${path.length > 0 ? path.join(" › ") : (query ?? "")}`,
    caption: `${scope.join(", ")}.`,
    ...{ view, ranges },
  };
}

const isNarrowed = (input: ExcerptsInput) => {
  const { documentIds, layerIds, attribute, caseIds, caseAttribute, text, older } = input;
  return Boolean(documentIds ?? layerIds ?? attribute ?? caseIds ?? caseAttribute ?? text ?? older);
};

async function viewExcerpts(
  member: Member,
  tree: CodeTree,
  input: ExcerptsInput,
  findSaved: FindSaved,
  choose: (found: Excerpt<PassageRow>[]) => Excerpt<PassageRow>[],
): Promise<ExcerptsView> {
  const sight = await getSight(member);
  const [documents, layers] = await Promise.all([readDocuments(member), readLayers(member, sight)]);
  const found = await findExcerpts(member, input, findSaved, tree, documents, sight);
  const part = choose(found);
  const texts = await readTexts(
    member,
    part.map(({ passage }) => passage.documentId),
  );
  return {
    total: found.length,
    nextCursor: cursorAfter(found, part),
    documentCount: new Set(found.map(({ passage }) => passage.documentId)).size,
    excerpts: part.map(({ passage, codings, others }) => ({
      ...readExcerpt(passage, texts.get(passage.documentId)),
      codings: codings.map(toCodingView),
      others: others.map(toCodingView),
    })),
    documents: Object.fromEntries(documents.map(({ id, title }) => [id, title])),
    codes: nameCodes(tree, part),
    layers: Object.fromEntries(layers.map((layer) => [layer.id, toLayerView(layer)])),
    changeable: layers.filter((layer) => mayChangeLayer(layer, member)).map(({ id }) => id),
  };
}

const toLayerView = ({ id, name, kind, origin }: LayerView): LayerView => ({ id, name, kind, origin });

/** The last excerpt of a part; null where nothing follows it. */
function cursorAfter(
  found: readonly Excerpt<PassageRow>[],
  part: readonly Excerpt<PassageRow>[],
): string | null {
  const last = part.at(-1)?.passage.id ?? null;
  return last === found.at(-1)?.passage.id ? null : last;
}

async function findExcerpts(
  member: Member,
  { codeId, withSubCodes, queryId, ...filters }: ExcerptsInput,
  findSaved: FindSaved,
  tree: CodeTree,
  documents: Awaited<ReturnType<typeof readDocuments>>,
  sight: Sight,
): Promise<Excerpt<PassageRow>[]> {
  const codeIds = codeId ? listCodes(tree, codeId, withSubCodes) : null;
  const foundIds = queryId === undefined ? null : await findOne(member, queryId, findSaved);
  const asked = codeIds !== null ? { codeIds } : { ids: foundIds ?? new Set<string>() };
  const { passages, codings } = await readCodedPassages(member, asked, sight);
  const texts = await readTexts(member, filters.text ? passages.map(({ documentId }) => documentId) : []);
  const textOf = (passage: PassageRow) => readExcerpt(passage, texts.get(passage.documentId)).text;
  const isOfCases = await findCases(member, filters);
  return selectExcerpts(
    { ...filters, codeIds: codeIds && new Set(codeIds), foundIds },
    { documents, passages, codings, textOf, isOfCases },
  );
}

function listCodes(tree: CodeTree, codeId: string, withSubCodes: boolean): string[] {
  if (!tree.byId.has(codeId))
    throw new AppError("NOT_FOUND", "This code is no longer in the codebook. Choose another one.");
  return withSubCodes ? listSubtree(tree, codeId).map(({ id }) => id) : [codeId];
}

async function findOne(member: Member, queryId: string, findSaved: FindSaved): Promise<ReadonlySet<string>> {
  const found = (await findSaved(member, [queryId])).get(queryId);
  if (found === undefined)
    throw new AppError("NOT_FOUND", "This saved query is no longer there. Choose another one.");
  return found;
}

/** Whether a passage is of the cases asked for: those of the list and those with the attribute; of both where both are. */
async function findCases(
  member: Member,
  { caseIds, caseAttribute }: Pick<ExcerptsInput, "caseIds" | "caseAttribute">,
): Promise<(passage: PassageRow) => boolean> {
  if ((caseIds ?? caseAttribute) === undefined) return () => true;
  const meant = (await readCases(member)).filter(
    ({ id, attributes }) =>
      (!caseIds || caseIds.includes(id)) &&
      (!caseAttribute || attributes[caseAttribute.name] === caseAttribute.value),
  );
  const links = meant.flatMap((each) => each.links);
  const bySpeaker = links.filter(({ speaker }) => speaker !== "").map(({ documentId }) => documentId);
  const casesOf = casesOfPassage(links, await readTurns(member.projectId, bySpeaker));
  return (passage) => casesOf(passage).length > 0;
}

const toCodingView = (coding: Excerpt<PassageRow>["codings"][number]): CodingView => ({
  id: coding.id,
  codeId: coding.codeId,
  layerId: coding.layerId,
  weight: coding.weight ?? null,
  createdAt: coding.createdAt,
  older: coding.older,
});

function nameCodes(tree: CodeTree, excerpts: readonly Excerpt<PassageRow>[]): ExcerptsView["codes"] {
  const ids = new Set(
    excerpts.flatMap(({ codings, others }) => [...codings, ...others].map(({ codeId }) => codeId)),
  );
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const path = codePath(tree, id);
      const code = path.at(-1);
      return code ? [[id, { path: path.map(({ name }) => name).join(" › "), color: code.color }]] : [];
    }),
  );
}

/** The paragraphs around a passage. NOT_FOUND where the project has no such passage. */
export async function getContext(member: Member, passageId: string): Promise<ContextParagraph[]> {
  const passage = await database().passage.findFirst({
    where: {
      id: passageId,
      projectId: member.projectId,
      document: { deletedAt: null },
      text: { currentOf: { isNot: null } },
      ...wherePassageSeen(await getSight(member)),
    },
    select: { documentId: true, ranges: true },
  });
  if (passage === null) throw new AppError("NOT_FOUND", "This passage is no longer there. Reload the list.");
  const source = (await readTexts(member, [passage.documentId])).get(passage.documentId);
  return source ? excerptContext(source.text, unflattenRanges(passage.ranges), source.blocks) : [];
}

/** What excerpts and finding tables of the project can be narrowed to. */
export async function getFilters(member: Member): Promise<FiltersView> {
  const sight = await getSight(member);
  const { projectId } = member;
  const live = { projectId, deletedAt: null };
  const select = { id: true, name: true };
  const byName = [{ name: "asc" as const }, { id: "asc" as const }];
  const [documents, layers, cases, codeSets, rounds, queries, groups] = await Promise.all([
    readDocuments(member),
    readLayers(member, sight),
    readCases(member),
    database().codeSet.findMany({ where: live, orderBy: [{ position: "asc" }, { id: "asc" }], select }),
    readSeenRounds(member, sight),
    database().query.findMany({
      where: live,
      orderBy: byName,
      select: { ...select, smart: true },
    }),
    database().documentGroup.findMany({
      where: live,
      orderBy: byName,
      select: { ...select, kind: true },
    }),
  ]);
  return {
    documents: documents.map(({ id, title }) => ({ id, title })),
    layers: layers.map(toLayerView),
    attributes: collectValues(documents),
    cases: cases.map(({ id, name }) => ({ id, name })),
    caseAttributes: collectValues(cases),
    codeSets,
    rounds,
    coders: listCoders(layers).map(({ id, title }) => ({ id, name: title })),
    groups,
    queries,
  };
}

function collectValues(
  described: readonly { readonly attributes: Readonly<Record<string, string>> }[],
): AttributeValues[] {
  const values = new Map<string, Set<string>>();
  for (const { attributes } of described)
    for (const [name, value] of Object.entries(attributes))
      values.set(name, (values.get(name) ?? new Set()).add(value));
  return [...values].map(([name, all]) => ({ name, values: [...all].sort() }));
}
