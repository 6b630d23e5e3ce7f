import type { CodeTree } from "@/lib/codebook/tree";
import { type Query, isRelated, listParts } from "./query";

/** What of a project can be gone that a query names. */
export interface Present {
  readonly tree: Pick<CodeTree, "byId">;
  readonly documents: readonly { readonly id: string }[];
}

/** The codes and documents that a query names and that are gone, and the folders, sets and saved queries that could not be put in; ids, each once. */
export function listMissing(
  query: Query,
  { tree, documents }: Present,
): { codeIds: string[]; documentIds: string[]; groupIds: string[]; queryIds: string[] } {
  const there = new Set(documents.map(({ id }) => id));
  const parts = listParts(query);
  const codeIds = parts.flatMap((part) => listCodes(part)).filter((id) => !tree.byId.has(id));
  const documentIds = parts.flatMap((part) => (part.kind === "documents" ? part.documentIds : []));
  return {
    codeIds: [...new Set(codeIds)],
    documentIds: [...new Set(documentIds)].filter((id) => !there.has(id)),
    groupIds: [...new Set(parts.flatMap((part) => (part.kind === "groups" ? part.groupIds : [])))],
    queryIds: [...new Set(parts.flatMap((part) => (part.kind === "saved" ? part.queryId : [])))],
  };
}

const listCodes = (query: Query): string[] =>
  query.kind === "coding"
    ? query.conditions.flatMap((each) => (each.kind === "code" ? [each.codeId] : []))
    : [];

/**
 * A query without what names codes and documents that are gone: a condition on a coding with all that is said of the same
 * coding, a document, a saved query, what is left without parts. What relates to something that is gone keeps its left side alone; without
 * its left side it goes. Null where nothing is left.
 */
export function leaveOutMissing(query: Query, present: Present): Query | null {
  const { codeIds, documentIds, groupIds, queryIds } = listMissing(query, present);
  if (codeIds.length + documentIds.length + groupIds.length + queryIds.length === 0) return query;
  const [codes, documents] = [new Set(codeIds), new Set(documentIds)];
  const keep = (part: Query): Query | null => {
    if (isRelated(part)) {
      const [left, right] = [keep(part.left), keep(part.right)];
      return left === null || right === null ? left : { ...part, left, right };
    }
    switch (part.kind) {
      case "coding":
        return listCodes(part).some((id) => codes.has(id)) ? null : part;
      case "documents": {
        const left = part.documentIds.filter((id) => !documents.has(id));
        // A folder or set without documents was one of none, and is nothing that is gone.
        return left.length === 0 && part.documentIds.length > 0 ? null : { ...part, documentIds: left };
      }
      case "not": {
        const left = keep(part.part);
        return left && { ...part, part: left };
      }
      case "and":
      case "or": {
        const left = part.parts.flatMap((each) => keep(each) ?? []);
        return left.length > 1 ? { ...part, parts: left } : (left[0] ?? null);
      }
      case "groups":
      case "saved":
        return null;
      case "attribute":
      case "text":
        return part;
    }
  };
  return keep(query);
}
