"use client";

import { Button, Skeleton, Switch } from "@mantine/core";
import { useCallback, useState } from "react";
import { useChoice } from "@/components/coding/use-choice";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import { type ExcerptsAddress, writeAddress } from "@/lib/analysis/excerpts-address";
import { type CodeTree, codePath } from "@/lib/codebook/tree";
import { countOf } from "@/lib/shared/count-of";
import { ExcerptFilters, isFiltered } from "./excerpt-filters";
import { ExcerptChoice } from "./excerpt-choice";
import { ExcerptList } from "./excerpt-list";
import { ExcerptsEmpty } from "./excerpts-empty";
import classes from "./excerpts-page.module.css";
import { ExportMenu } from "./export-menu";
import { NoExcerpts } from "./no-excerpts";
import { type InitialExcerpts, useExcerpts } from "./use-excerpts";

interface Props {
  projectId: string;
  address: ExcerptsAddress;
  /** Whether the member may code at all. */
  mayCode: boolean;
  change: (patch: Partial<ExcerptsAddress>) => void;
  tree: CodeTree;
  filters: FiltersView;
  initial: InitialExcerpts | null;
  /** Whether the project has names to replace on the way out. */
  hasNames: boolean;
}

/** The excerpts of the code or saved query that the address names, under their heading, counts and filters. */
export function ExcerptsOfCode(props: Props) {
  const { projectId, mayCode, address, change, tree, filters, initial, hasNames } = props;
  const [replaced, setReplaced] = useState(false);
  const query = useExcerpts(projectId, address, initial);
  const choice = useChoice();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const path = nameAsked(address, tree, filters);
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
          {mayCode && !choice.choosing && (
            <Button variant="default" size="xs" disabled={!total} onClick={choice.begin}>
              Choose passages
            </Button>
          )}
          <ExportMenu
            disabled={!total}
            hrefOf={(format) =>
              `/api/projects/${projectId}/excerpts/export?${search}&format=${format}${replaced ? "&pseudonyms=1" : ""}`
            }
            {...(hasNames && {
              choice: { label: "Replace names by pseudonyms", checked: replaced, onChange: setReplaced },
            })}
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
        <>
          {choice.choosing && (
            <ExcerptChoice
              projectId={projectId}
              parts={data.pages}
              choice={choice}
              loadAll={async () => {
                let now = await query.fetchNextPage({ cancelRefetch: false });
                while (now.hasNextPage && !now.isError) now = await query.fetchNextPage();
                return now.data?.pages ?? [];
              }}
            />
          )}
          <ExcerptList
            key={search}
            projectId={projectId}
            search={search}
            parts={data.pages}
            hasMore={hasNextPage}
            loadMore={loadMore}
            choice={choice}
          />
        </>
      )}
    </>
  );
}

/** The code by its path, or the saved query that stands in its place. */
const nameAsked = (
  { codeId, queryId }: ExcerptsAddress,
  tree: CodeTree,
  { queries }: FiltersView,
): string[] =>
  codeId !== null
    ? codePath(tree, codeId).map(({ name }) => name)
    : queries.flatMap(({ id, name }) => (id === queryId ? name : []));

function Loading() {
  return (
    <div className={classes.loading} aria-hidden>
      {[0, 1, 2].map((index) => (
        <Skeleton key={index} height={96} />
      ))}
    </div>
  );
}
