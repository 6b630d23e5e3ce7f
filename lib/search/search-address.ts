import { type SearchOrder, type SearchQuery, searchOrders } from "./search-query";

/** A search as an address asks for it. */
export interface SearchAddress {
  readonly query: SearchQuery;
  readonly order: SearchOrder;
}

/** Reads `words`, `pattern`, `whole`, `start`, `case`, `forms` (each 1 or absent), `documents` (ids between commas) and `order`. */
export function readSearch(params: URLSearchParams): SearchAddress {
  const is = (name: string) => params.get(name) === "1";
  const ids = (params.get("documents") ?? "").split(",").filter(Boolean);
  return {
    query: {
      words: params.get("words") ?? "",
      pattern: is("pattern"),
      wholeWord: is("whole"),
      wordStart: is("start"),
      matchCase: is("case"),
      wordForms: is("forms"),
      ...(ids.length > 0 && { documentIds: ids }),
    },
    order: searchOrders.find((each) => each === params.get("order")) ?? "text",
  };
}

/** The inverse of `readSearch`; what is as usual leaves no parameter. */
export function writeSearch({ query, order }: SearchAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (query.words !== "") params.set("words", query.words);
  if (query.pattern) params.set("pattern", "1");
  if (query.wholeWord) params.set("whole", "1");
  if (query.wordStart) params.set("start", "1");
  if (query.matchCase) params.set("case", "1");
  if (query.wordForms) params.set("forms", "1");
  if (query.documentIds) params.set("documents", query.documentIds.join(","));
  if (order !== "text") params.set("order", order);
  return params;
}
