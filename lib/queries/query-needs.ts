import type { Needs } from "@/lib/tables/table-needs";
import { type Query, listParts } from "./query";

/** What must be read of a project to evaluate a query into which saved ones were put. */
export function needsOfQuery(query: Query): Needs {
  const parts = listParts(query);
  return {
    texts: parts.some(({ kind }) => kind === "text" || kind === "near" || kind === "followedBy"),
    citations: false,
    agreement: false,
    cases: parts.some((part) => part.kind === "attribute" && part.of === "case"),
    queryIds: [],
  };
}
