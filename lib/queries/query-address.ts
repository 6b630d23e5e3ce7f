import type { Query } from "./query";
import { QuerySchema } from "./schema";

/** What the address of the queries page holds. */
export interface QueryAddress {
  /** Null where nothing is asked yet. */
  readonly query: Query | null;
  /** The saved query that was opened, which `query` may differ from by now. */
  readonly savedId: string | null;
}

/** Reads `query` (as JSON) and `saved` (an id); what is absent or no query is null. */
export const readQueryAddress = (params: URLSearchParams): QueryAddress => ({
  query: readQuery(params.get("query")),
  savedId: params.get("saved") || null,
});

function readQuery(written: string | null): Query | null {
  if (written === null) return null;
  try {
    const read = QuerySchema.safeParse(JSON.parse(written));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The inverse of `readQueryAddress`. */
export function writeQueryAddress({ query, savedId }: QueryAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (query !== null) params.set("query", JSON.stringify(query));
  if (savedId !== null) params.set("saved", savedId);
  return params;
}
