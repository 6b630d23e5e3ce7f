import { type Query, isRelated, listParts } from "./query";

/** More parts than so many none comes to with the saved queries that are put into it. */
const mostParts = 2_000;

/** What of a project is put into queries, by id. */
export interface PutIn {
  readonly saved: ReadonlyMap<string, Query>;
  /** The documents of folders and sets. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/**
 * A query with what it names put in the place of the names: of folders and sets those of their documents that are there
 * (`isThere`), and saved queries, with what these name put into them. What is gone, names itself on the way, or would make more
 * than 2,000 parts stays as it is.
 */
export function putSavedIn(
  query: Query,
  { saved, groups }: PutIn,
  isThere: (documentId: string) => boolean = () => true,
): Query {
  const open = new Set<string>();
  let left = mostParts;
  const put = (part: Query): Query => {
    left -= 1;
    if (isRelated(part)) return { ...part, left: put(part.left), right: put(part.right) };
    switch (part.kind) {
      case "saved": {
        const own = saved.get(part.queryId);
        if (own === undefined || open.has(part.queryId) || left <= 0) return part;
        open.add(part.queryId);
        const whole = put(own);
        open.delete(part.queryId);
        return whole;
      }
      case "groups": {
        const known = part.groupIds.filter((id) => groups.has(id));
        const documentIds = [...new Set(known.flatMap((id) => groups.get(id)!))].filter(isThere);
        const gone = part.groupIds.filter((id) => !groups.has(id));
        if (known.length === 0) return part;
        const found: Query = { kind: "documents", documentIds };
        return gone.length === 0 ? found : { kind: "or", parts: [found, { kind: "groups", groupIds: gone }] };
      }
      case "not":
        return { ...part, part: put(part.part) };
      case "and":
      case "or":
        return { ...part, parts: part.parts.map(put) };
      case "coding":
      case "documents":
      case "attribute":
      case "text":
        return part;
    }
  };
  return put(query);
}

/** Whether a query names what must be put into it. */
export const namesSaved = (query: Query): boolean =>
  listParts(query).some(({ kind }) => kind === "saved" || kind === "groups");

/** The ids of the saved queries that a query names itself, each once. */
export const listSaved = (query: Query): string[] => [
  ...new Set(listParts(query).flatMap((part) => (part.kind === "saved" ? part.queryId : []))),
];

/** Whether a saved query would ask for itself, by way of others or directly, where it were defined so. */
export function asksForItself(id: string, spec: Query, saved: ReadonlyMap<string, Query>): boolean {
  const seen = new Set<string>();
  const open = listSaved(spec);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const own = saved.get(next);
    if (own) open.push(...listSaved(own));
  }
  return false;
}
