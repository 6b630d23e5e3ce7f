"use client";

import { Button, Loader, NativeSelect } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCodebook } from "@/components/codebook/use-codebook";
import { ExportMenu } from "@/components/excerpts/export-menu";
import { PageHead } from "@/components/shell/page-head";
import { useAddress } from "@/components/shell/use-address";
import { useMay } from "@/components/shell/use-may";
import { api } from "@/lib/api/client";
import type { CodeView } from "@/lib/codebook/server/queries";
import { type SearchAddress, readSearch, writeSearch } from "@/lib/search/search-address";
import { type SearchOrder, mostHits, searchOrders } from "@/lib/search/search-query";
import { countOf } from "@/lib/shared/count-of";
import { CodeFound } from "./code-found";
import { Concordance } from "./concordance";
import { FrequentWords } from "./frequent-words";
import { SearchField } from "./search-field";
import { SearchTabs } from "./search-tabs";
import classes from "./search.module.css";

interface Props {
  projectId: string;
  initialCodes: readonly CodeView[];
  documents: readonly { readonly id: string; readonly title: string }[];
}

/** Lines that are asked for at a time. */
const part = 200;

const orderWords: Readonly<Record<SearchOrder, string>> = {
  text: "As they stand in the texts",
  before: "By the words before",
  after: "By the words after",
};

/** Words in all texts of the project, each hit with what stands around it; and the words that stand there most. */
export function SearchPage({ projectId, initialCodes, documents }: Props) {
  const { address, change: ask } = useAddress(readSearch, writeSearch);
  const change = (patch: Partial<SearchAddress>) => ask({ ...address, ...patch });
  const { query, order } = address;
  const { tree } = useCodebook(projectId, initialCodes);
  const mayCode = useMay("coding.write");
  const asked = query.words.trim() !== "";
  const found = useInfiniteQuery({
    ...api.search.find.infiniteOptions({
      input: (offset: number) => ({ projectId, query, order, offset, limit: part }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const read = all.reduce((sum, { lines }) => sum + lines.length, 0);
        return last.lines.length === part && read < Math.min(last.count, mostHits) ? read : undefined;
      },
    }),
    placeholderData: keepPreviousData,
    enabled: asked,
    retry: false,
  });
  const { error, isFetching, isPlaceholderData } = found;
  const pages = asked ? found.data?.pages : undefined;
  const first = pages?.[0];
  return (
    <div className={classes.page}>
      <PageHead
        title="Search"
        tools={
          first &&
          first.count > 0 && (
            <div className={classes.tools}>
              {mayCode && <CodeFound projectId={projectId} tree={tree} query={query} />}
              <ExportMenu
                hrefOf={(format) =>
                  `/api/projects/${projectId}/search/export?${writeSearch(address).toString()}&format=${format}`
                }
              />
            </div>
          )
        }
      />
      <SearchTabs projectId={projectId} shown="words" />
      <SearchField query={query} documents={documents} onChange={(next) => change({ query: next })} />
      {asked ? (
        <>
          <div className={classes.bar}>
            <p role="status" className={classes.said}>
              {error
                ? `The texts could not be searched: ${error.message}`
                : first?.problem
                  ? `This is no pattern: ${first.problem}.`
                  : first && !isPlaceholderData && sayFound(first)}
            </p>
            {isFetching && <Loader size="sm" role="status" aria-label="Searching" />}
            {first && first.count > 1 && (
              <NativeSelect
                aria-label="Order"
                data={searchOrders.map((each) => ({ value: each, label: orderWords[each] }))}
                value={order}
                onChange={(event) => {
                  const next = searchOrders.find((each) => each === event.currentTarget.value);
                  if (next) change({ order: next });
                }}
              />
            )}
          </div>
          {first && first.documents.length > 1 && (
            <ul className={classes.documents} aria-label="Hits by document">
              {first.documents.map(({ id, title, hits }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={classes.document}
                    onClick={() => change({ query: { ...query, documentIds: [id] } })}
                  >
                    {title} <b>{hits.toLocaleString("en-US")}</b>
                  </button>
                </li>
              ))}
            </ul>
          )}
          {pages && !error && (
            <Concordance
              projectId={projectId}
              lines={pages.flatMap(({ lines }) => lines)}
              documents={documents}
            />
          )}
          {found.hasNextPage && (
            <Button
              variant="default"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              Show more
            </Button>
          )}
        </>
      ) : (
        <FrequentWords
          projectId={projectId}
          documentIds={query.documentIds}
          onWord={(words) => change({ query: { ...query, words, wholeWord: true, pattern: false } })}
        />
      )}
    </div>
  );
}

const sayFound = ({
  count,
  more,
  documents,
}: {
  count: number;
  more: boolean;
  documents: readonly unknown[];
}) =>
  count === 0
    ? "Not found in any text."
    : `${countOf(count, "hit")} in ${countOf(documents.length, "document")}.${more ? ` The first ${mostHits.toLocaleString("en-US")} can be listed.` : ""}`;
