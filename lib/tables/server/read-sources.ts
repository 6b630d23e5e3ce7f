import "server-only";
import { nameCoder } from "@/lib/coding/name-coder";
import { compareDocuments } from "@/lib/analysis/document-order";
import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import { type PlacedPassage, readExcerpt } from "@/lib/analysis/read-excerpt";
import { casesOfPassage } from "@/lib/cases/cases-of-passage";
import {
  type DocumentCitations,
  citationsWithin,
  readCitations,
  sayMeant,
} from "@/lib/citations/read-citations";
import { buildTree } from "@/lib/codebook/tree";
import { coderOfLayer, listCoders } from "@/lib/coding/list-coders";
import { database } from "@/lib/platform/db/client";
import { readTurns } from "@/lib/platform/speakers";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { seesLayer } from "@/lib/projects/sight";
import { evaluateQuery } from "@/lib/queries/evaluate-query";
import type { Query } from "@/lib/queries/query";
import { putSavedIn } from "@/lib/queries/put-saved-in";
import { needsOfQuery } from "@/lib/queries/query-needs";
import { QuerySchema } from "@/lib/queries/schema";
import { groupBy } from "@/lib/shared/group-by";
import type { TableSources } from "@/lib/tables/cells";
import { listWords } from "@/lib/tables/list-words";
import { listReadingUnits } from "@/lib/tables/reading-units";
import { type Needs, asksNothing, joinNeeds } from "@/lib/tables/table-needs";
import { citeDocuments } from "@/lib/text/cite-quote";
import { findYears } from "@/lib/text/find-years";
import { type ReadText, readStoredText, storedText } from "@/lib/text/stored-text";
import { readCodedRows } from "./read-coded-rows";
import { readCompared } from "./read-compared";

/**
 * Everything that tables and queries are computed from; what they do not need is not read. Saved queries are asked of all that the
 * member sees, whatever a table is narrowed to.
 */
export async function readSources(member: Member, needs: Needs): Promise<TableSources<PlacedPassage>> {
  const saved = needs.queryIds.length === 0 ? [] : await readAsked(member, needs.queryIds);
  const sources = await readGround(
    member,
    joinNeeds([needs, ...saved.map(({ spec }) => needsOfQuery(spec))]),
  );
  const queries = saved.map(({ id, name, spec }) => {
    const { passages } = evaluateQuery(spec, sources);
    return { id, name, passageIds: new Set(passages.map((each) => each.id)) };
  });
  return { ...sources, ground: { ...sources.ground, queries } };
}

/** Those of the saved queries that are there, with those that they name put into them. */
async function readAsked(member: Member, ids: readonly string[]) {
  const { saved, put } = await readPutIn(member);
  return saved.filter(({ id }) => ids.includes(id)).map(({ spec, ...row }) => ({ ...row, spec: put(spec) }));
}

/** All saved queries of the project, and how what they name is put into them and others. */
export async function readPutIn({ projectId }: Member) {
  const live = { projectId, deletedAt: null };
  const [rows, groups, documents] = await Promise.all([
    database().query.findMany({ where: live, select: { id: true, name: true, spec: true } }),
    database().documentGroup.findMany({ where: live, select: { id: true, documentIds: true } }),
    database().document.findMany({ where: live, select: { id: true } }),
  ]);
  const saved = rows.map(({ spec, ...row }) => ({ ...row, spec: QuerySchema.parse(spec) }));
  const putIn = {
    saved: new Map(saved.map(({ id, spec }) => [id, spec])),
    groups: new Map(groups.map(({ id, documentIds }) => [id, documentIds])),
  };
  const there = new Set(documents.map(({ id }) => id));
  return { saved, put: (query: Query) => putSavedIn(query, putIn, (id) => there.has(id)) };
}

async function readGround(member: Member, needs: Needs): Promise<TableSources<PlacedPassage>> {
  const { projectId } = member;
  const sight = await getSight(member);
  const live = { projectId, deletedAt: null };
  const [codes, codeSets, documents, { passages, codings }, layers, texts, cases] = await Promise.all([
    database().code.findMany({ where: live }),
    database().codeSet.findMany({ where: live, select: { id: true, name: true, codeIds: true } }),
    database().document.findMany({
      where: live,
      select: { id: true, title: true, authors: true, year: true, attributes: true },
    }),
    readCodedRows(projectId, sight),
    database().layer.findMany({
      where: { projectId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, kind: true, userId: true, name: true, origin: true, roundId: true },
    }),
    needs.texts ? readTexts(projectId) : new Map<string, ReadText>(),
    needs.cases ? readCases(projectId) : null,
  ]);
  // Who sees too little to compare is told nothing of how others coded, nor of what they have finished.
  const compared = needs.agreement && !sight.blind ? await readCompared(member, texts) : null;
  const seen = layers.filter(({ id, kind }) => kind !== "suggestion" && seesLayer(sight, id));
  const coders = new Map(seen.map((layer) => [layer.id, coderOfLayer(layer)]));
  const textOf = keep((passage) => readExcerpt(passage, texts.get(passage.documentId)).text);
  const inOrder = documents.sort(compareDocuments);
  const cited = citeDocuments(inOrder);
  return {
    ground: {
      tree: buildTree(codes),
      codeSets,
      documents: inOrder.map(({ id, title, attributes }) => ({
        ...{ id, title, cited: cited.get(id)! },
        attributes: attributes as Record<string, string>,
      })),
      cases: cases?.rows ?? [],
      coders: listCoders(seen.map((layer) => ({ ...layer, name: nameCoder(layer) }))),
      queries: [],
      coderOf: (layerId) => coders.get(layerId) ?? layerId,
      casesOf: cases?.of ?? asksNothing,
      citedIn: needs.citations ? readCited(passages, texts) : asksNothing,
      yearsOf: keep((passage) => findYears(textOf(passage))),
    },
    layers: layers.map(({ id, kind, roundId }) => ({ id, kind, roundId })),
    passages,
    codings,
    compared,
    unitsOf: (documentId, unit) => {
      const read = texts.get(documentId);
      if (read === undefined) return [];
      return unit === "word" ? listWords(read.text, read.blocks) : listReadingUnits(read.blocks);
    },
    textOf,
  };
}

/** What passages cite; each text is read once. */
function readCited(
  passages: readonly PlacedPassage[],
  texts: ReadonlyMap<string, ReadText>,
): (passageId: string) => readonly { readonly at: string; readonly work: string }[] {
  const byId = new Map(passages.map((each) => [each.id, each]));
  const read = new Map<string, DocumentCitations>();
  return (passageId) => {
    const { documentId, ranges } = byId.get(passageId)!;
    const source = texts.get(documentId);
    if (source === undefined) return [];
    const cited = read.get(documentId) ?? readCitations(source.text, source.blocks);
    read.set(documentId, cited);
    return citationsWithin(cited, ranges).map((each) => ({
      at: `${documentId} ${cited.citations.indexOf(each)}`,
      work: sayMeant(each, cited),
    }));
  };
}

/** Asks of each passage once. */
function keep<T>(ask: (passage: PlacedPassage) => T): (passage: PlacedPassage) => T {
  const kept = new Map<string, T>();
  return (passage) => {
    const known = kept.get(passage.id);
    if (known !== undefined) return known;
    const found = ask(passage);
    kept.set(passage.id, found);
    return found;
  };
}

/** The project's cases by name, and which of them a passage is of. */
async function readCases(projectId: string) {
  const rows = await database().case.findMany({
    where: { projectId, deletedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, attributes: true },
      links: { where: { deletedAt: null }, select: { caseId: true, documentId: true, speaker: true } },
    },
  });
  const links = rows.flatMap((each) => each.links);
  const bySpeaker = links.filter(({ speaker }) => speaker !== "").map(({ documentId }) => documentId);
  const turns = bySpeaker.length === 0 ? new Map<string, never>() : await readTurns(projectId, bySpeaker);
  return {
    rows: rows.map(({ id, name, attributes }) => ({
      ...{ id, title: name },
      attributes: attributes as Record<string, string>,
    })),
    of: keep(casesOfPassage(links, turns)),
  };
}

/** The texts of these documents, or of all. */
export async function readTexts(
  projectId: string,
  documentIds?: readonly string[],
): Promise<Map<string, ReadText>> {
  const rows = await database().documentText.findMany({
    where: {
      currentOf: { projectId, deletedAt: null, ...(documentIds && { id: { in: [...documentIds] } }) },
    },
    select: { documentId: true, ...storedText },
  });
  return new Map(rows.map((row) => [row.documentId, readStoredText(row)]));
}

/** The excerpts of some passages, by passage id. */
export async function readExcerpts(
  { projectId }: Member,
  passages: readonly PlacedPassage[],
): Promise<Map<string, ExcerptText>> {
  const texts = await readTexts(projectId, [...groupBy(passages, ({ documentId }) => documentId).keys()]);
  return new Map(passages.map((each) => [each.id, readExcerpt(each, texts.get(each.documentId))]));
}
