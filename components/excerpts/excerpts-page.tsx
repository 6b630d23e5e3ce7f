"use client";

import { Skeleton, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo } from "react";
import { CodeTree } from "@/components/codebook/code-tree";
import { useCodebook } from "@/components/codebook/use-codebook";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import { type ExcerptsAddress, writeAddress } from "@/lib/analysis/excerpts-address";
import { api } from "@/lib/api/client";
import type { CodeView } from "@/lib/codebook/server/queries";
import { type CodeTree as Codebook, codePath } from "@/lib/codebook/tree";
import type { Role } from "@/lib/projects/permissions";
import { countOf } from "@/lib/shared/count-of";
import { CodeSelect } from "./code-select";
import { ExcerptFilters, isFiltered } from "./excerpt-filters";
import { ExcerptList } from "./excerpt-list";
import { ExcerptsEmpty } from "./excerpts-empty";
import classes from "./excerpts-page.module.css";
import { ExportMenu } from "./export-menu";
import { NoExcerpts } from "./no-excerpts";
import { type InitialExcerpts, useExcerpts } from "./use-excerpts";
import { useExcerptsAddress } from "./use-excerpts-address";

interface Props {
  projectId: string;
  role: Role;
  initialCodes: readonly CodeView[];
  initialFilters: FiltersView;
  initialExcerpts: InitialExcerpts | null;
}

/** All excerpts of a code: choose it on the left, narrow the list above, read below. */
export function ExcerptsPage({ projectId, role, initialCodes, initialFilters, initialExcerpts }: Props) {
  const { address, change } = useExcerptsAddress();
  const { tree } = useCodebook(projectId, initialCodes);
  const filters = useQuery({
    ...api.analysis.getFilters.queryOptions({ input: { projectId } }),
    initialData: initialFilters,
  });
  const choose = useCallback((codeId: string) => change({ codeId }), [change]);
  const selected = useMemo(() => new Set(address.codeId ? [address.codeId] : []), [address.codeId]);
  return (
    <div className={classes.page}>
      <aside className={classes.codes} aria-label="Choose a code">
        <CodeTree
          projectId={projectId}
          role={role}
          selectedCodeIds={selected}
          onSelect={({ id }) => choose(id)}
        />
      </aside>
      <section className={classes.main}>
        <CodeSelect
          className={classes.select}
          aria-label="Code"
          placeholder="Choose a code"
          tree={tree}
          value={address.codeId}
          onChange={choose}
        />
        {address.codeId && tree.byId.has(address.codeId) ? (
          <Excerpts
            projectId={projectId}
            address={address}
            change={change}
            tree={tree}
            filters={filters.data}
            initial={initialExcerpts}
          />
        ) : (
          <NoCode projectId={projectId} tree={tree} gone={address.codeId !== null} />
        )}
      </section>
    </div>
  );
}

function NoCode({ projectId, tree, gone }: { projectId: string; tree: Codebook; gone: boolean }) {
  if (tree.byId.size === 0)
    return (
      <Blank>
        <ExcerptsEmpty
          title="There are no codes yet"
          action={{ label: "Go to the codebook", href: `/projects/${projectId}/codebook` }}
        >
          Excerpts are the passages that you have coded. Make a codebook first, or select a passage in a
          document and name its code on the way.
        </ExcerptsEmpty>
      </Blank>
    );
  return (
    <Blank>
      <ExcerptsEmpty title={gone ? "This code is no longer in the codebook" : "Choose a code"}>
        {gone
          ? "It may have been deleted or merged into another one. Choose another code."
          : "Every passage coded with it is listed here, with its document, place and coders. Sub-codes are included."}
      </ExcerptsEmpty>
    </Blank>
  );
}

function Blank({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.title}>Excerpts</h1>
      </header>
      {children}
    </>
  );
}

interface ExcerptsProps {
  projectId: string;
  address: ExcerptsAddress;
  change: (patch: Partial<ExcerptsAddress>) => void;
  tree: Codebook;
  filters: FiltersView;
  initial: InitialExcerpts | null;
}

function Excerpts({ projectId, address, change, tree, filters, initial }: ExcerptsProps) {
  const query = useExcerpts(projectId, address, initial);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const path = codePath(tree, address.codeId ?? "").map(({ name }) => name);
  const hasSubCodes = (tree.byId.get(address.codeId ?? "")?.children.length ?? 0) > 0;
  const search = writeAddress(address).toString();
  const total = data?.pages[0]?.total;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  return (
    <>
      <header className={classes.head}>
        <div className={classes.heading}>
          <h1 className={classes.title}>
            {path.slice(0, -1).map((name, index) => (
              <span key={index} className={classes.parent}>
                {name} ›{" "}
              </span>
            ))}
            {path.at(-1)}
          </h1>
          <p className={classes.count} role="status">
            {data?.pages[0] && !query.isPlaceholderData
              ? `${countOf(data.pages[0].total, "excerpt")} in ${countOf(data.pages[0].documentCount, "document")}${isFiltered(address) ? ", filtered" : ""}`
              : "Reading the excerpts …"}
          </p>
        </div>
        <div className={classes.tools}>
          {hasSubCodes && (
            <Switch
              label="With sub-codes"
              checked={address.withSubCodes}
              onChange={(event) => change({ withSubCodes: event.currentTarget.checked })}
            />
          )}
          <ExportMenu
            disabled={!total}
            hrefOf={(format) => `/api/projects/${projectId}/excerpts/export?${search}&format=${format}`}
          />
        </div>
        <ExcerptFilters filters={filters} address={address} onChange={change} />
      </header>
      {query.error ? (
        <ExcerptsEmpty
          title="The excerpts could not be read"
          action={{ label: "Try again", onClick: () => void query.refetch() }}
        >
          {query.error.message}
        </ExcerptsEmpty>
      ) : !data ? (
        <Loading />
      ) : total === 0 ? (
        <NoExcerpts
          projectId={projectId}
          address={address}
          codeName={path.at(-1) ?? ""}
          hasSubCodes={hasSubCodes}
          onChange={change}
        />
      ) : (
        <ExcerptList
          key={search}
          projectId={projectId}
          search={search}
          parts={data.pages}
          hasMore={hasNextPage}
          loadMore={loadMore}
        />
      )}
    </>
  );
}

function Loading() {
  return (
    <div className={classes.loading} aria-hidden>
      {[0, 1, 2].map((index) => (
        <Skeleton key={index} height={96} />
      ))}
    </div>
  );
}
