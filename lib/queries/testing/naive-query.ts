import { regionsOverlap } from "@/lib/coding/region";
import type { TableSources } from "@/lib/tables/cells";
import type { TablePassage } from "@/lib/tables/resolve-axis";
import { type Condition, type Query, isRelated } from "@/lib/queries/query";

type Sources = TableSources;

/** Every character, every word and every paragraph of a passage one by one. */
const charactersOf = ({ ranges }: TablePassage): number[] =>
  ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));

function touched(passage: TablePassage, { unitsOf }: Sources, unit: "block" | "word"): number[] {
  const characters = new Set(charactersOf(passage));
  return unitsOf(passage.documentId, unit).flatMap(({ start, end }, number) => {
    for (let at = start; at < end; at++) if (characters.has(at)) return [number];
    return [];
  });
}

/** Whether two passages of one document stand in a relation, as README.md says it. */
function stand(
  query: Extract<Query, { left: Query }>,
  p: TablePassage,
  q: TablePassage,
  sources: Sources,
): boolean {
  if (p.documentId !== q.documentId) return false;
  const overlap =
    charactersOf(p).some((at) => charactersOf(q).includes(at)) ||
    (p.region !== null && q.region !== null && regionsOverlap(p.region, q.region));
  switch (query.kind) {
    case "overlapping":
      return overlap;
    case "inside":
      if (p.region !== null)
        return (
          q.region !== null &&
          p.region.page === q.region.page &&
          p.region.left >= q.region.left &&
          p.region.right <= q.region.right &&
          p.region.top >= q.region.top &&
          p.region.bottom <= q.region.bottom
        );
      return charactersOf(p).every((at) => charactersOf(q).includes(at));
    case "near": {
      if (p.region !== null || q.region !== null) return overlap;
      const unit = query.within === "paragraph" ? "block" : "word";
      const [ofP, ofQ] = [touched(p, sources, unit), touched(q, sources, unit)];
      const most = query.within === "paragraph" ? 0 : query.within + 1;
      return ofP.some((one) => ofQ.some((other) => Math.abs(one - other) <= most));
    }
    case "followedBy": {
      if (p.region !== null || q.region !== null) return false;
      if (Math.max(...charactersOf(p)) >= Math.min(...charactersOf(q))) return false;
      const unit = query.within === "paragraph" ? "block" : "word";
      const [ofP, ofQ] = [touched(p, sources, unit), touched(q, sources, unit)];
      if (ofP.length === 0 || ofQ.length === 0) return false;
      return Math.min(...ofQ) - Math.max(...ofP) <= (query.within === "paragraph" ? 0 : query.within + 1);
    }
  }
}

function meets(
  condition: Condition,
  coding: Sources["codings"][number],
  { ground, layers }: Sources,
): boolean {
  const layer = layers.find(({ id }) => id === coding.layerId);
  switch (condition.kind) {
    case "code": {
      let node = ground.tree.byId.get(coding.codeId) ?? null;
      if (condition.alone) return coding.codeId === condition.codeId;
      while (node !== null && node.code.id !== condition.codeId) node = node.parent;
      return node !== null;
    }
    case "coder":
      return ground.coderOf(coding.layerId) === condition.coderId;
    case "layer":
      return layer?.kind === condition.of;
    case "round":
      return layer?.roundId === condition.roundId;
    case "date": {
      const day = coding.createdAt.toISOString().slice(0, 10);
      return (condition.from ?? day) <= day && day <= (condition.to ?? day);
    }
    case "weight":
      return coding.weight !== null && coding.weight >= condition.least;
  }
}

/** Whether a passage is one that a query stands for, all asked anew of every passage and every pair. Of codes and documents that are there. */
function holds(query: Query, passage: TablePassage, sources: Sources, all: readonly TablePassage[]): boolean {
  if (isRelated(query))
    return (
      holds(query.left, passage, sources, all) &&
      all.some((other) => stand(query, passage, other, sources) && holds(query.right, other, sources, all))
    );
  switch (query.kind) {
    case "and":
      return query.parts.every((part) => holds(part, passage, sources, all));
    case "or":
      return query.parts.some((part) => holds(part, passage, sources, all));
    case "not":
      return !holds(query.part, passage, sources, all);
    case "coding":
      return sources.codings.some(
        (coding) =>
          coding.passageId === passage.id && query.conditions.every((each) => meets(each, coding, sources)),
      );
    case "documents":
      return query.documentIds.includes(passage.documentId);
    case "attribute": {
      const ids = query.of === "document" ? [passage.documentId] : sources.ground.casesOf(passage);
      const things = query.of === "document" ? sources.ground.documents : sources.ground.cases;
      return things.some(({ id, attributes }) => ids.includes(id) && attributes[query.name] === query.value);
    }
    case "groups":
    case "saved":
      return false;
    case "text":
      return sources.textOf(passage).toLowerCase().includes(query.words.toLowerCase());
  }
}

/** The ids of what a query stands for, the long way: quadratic in passages for every relation. */
export function findNaively(query: Query, sources: Sources): Set<string> {
  const coded = new Set(sources.codings.map(({ passageId }) => passageId));
  const documents = new Set(sources.ground.documents.map(({ id }) => id));
  const all = sources.passages.filter(({ id, documentId }) => coded.has(id) && documents.has(documentId));
  return new Set(all.filter((passage) => holds(query, passage, sources, all)).map(({ id }) => id));
}
