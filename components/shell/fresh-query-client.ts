import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  QueryClient,
  type QueryKey,
} from "@tanstack/react-query";

/**
 * A query client for which what is out of date is never taken for the latest: a query that is being asked for the first
 * time while it is invalidated may bring what stood before, and is asked again once it has. The library asks again only
 * those that have brought something already.
 */
export class FreshQueryClient extends QueryClient {
  /** Those that will be asked again already, however often they are invalidated until then. */
  private readonly awaited = new WeakSet<object>();

  override async invalidateQueries<Key extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const first = this.getQueryCache()
      .findAll(filters)
      .filter(({ state }) => state.data === undefined && state.fetchStatus === "fetching")
      .filter((query) => !this.awaited.has(query));
    for (const query of first) this.awaited.add(query);
    await super.invalidateQueries(filters, options);
    if (first.length === 0) return;
    await Promise.allSettled(first.flatMap(({ promise }) => promise ?? []));
    for (const query of first) this.awaited.delete(query);
    await super.invalidateQueries({ predicate: (query) => first.includes(query) }, options);
  }
}
