"use client";

import { Alert, Button, Loader } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { CodeChip } from "@/components/excerpts/code-chip";
import { useMay } from "@/components/shell/use-may";
import { PassageLink } from "@/components/tables/passage-link";
import { api } from "@/lib/api/client";
import { type CodeTree, codePath } from "@/lib/codebook/tree";
import type { Query } from "@/lib/queries/query";
import type { FoundView } from "@/lib/queries/query-view";
import { PASSAGES_PART, mostListed } from "@/lib/queries/schema";
import { countOf } from "@/lib/shared/count-of";
import { CodePassages } from "./code-passages";
import classes from "./queries.module.css";

interface Props {
  projectId: string;
  query: Query;
  tree: CodeTree;
}

/** What a query finds now, each passage the way into its text. */
export function FoundPassages({ projectId, query, tree }: Props) {
  const found = useInfiniteQuery({
    ...api.queries.run.infiniteOptions({
      input: (offset: number) => ({ projectId, query, offset, limit: PASSAGES_PART }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const listed = all.reduce((sum, { passages }) => sum + passages.length, 0);
        return last.passages.length > 0 && listed < Math.min(last.count, mostListed) ? listed : undefined;
      },
    }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const mayCode = useMay("coding.write");
  const { error, isFetching, isPlaceholderData } = found;
  const pages = found.data?.pages;
  const first = pages?.[0];
  return (
    <section aria-label="Passages found">
      <div className={classes.bar}>
        <p role="status" className={classes.count}>
          {error
            ? `The passages could not be found: ${error.message}`
            : first && !isPlaceholderData && sayFound(first)}
        </p>
        {mayCode && first !== undefined && first.count > 0 && !error && !isPlaceholderData && (
          <CodePassages projectId={projectId} tree={tree} query={query} />
        )}
        {isFetching && <Loader size="sm" role="status" aria-label="Looking for passages" />}
      </div>
      {first && !error && first.missing.length > 0 && (
        <Alert color="yellow" icon={<IconAlertTriangle size={18} />} mb="sm">
          This query names {first.missing.join(", ")}, which {first.missing.length === 1 ? "is" : "are"} gone.
          What it asks of {first.missing.length === 1 ? "this" : "these"} is left out.
        </Alert>
      )}
      {pages && !error && (
        <ul className={classes.found}>
          {pages
            .flatMap(({ passages }) => passages)
            .map(({ codeIds, ...excerpt }) => (
              <li key={excerpt.passageId}>
                <PassageLink projectId={projectId} excerpt={excerpt} />
                <Codes tree={tree} codeIds={codeIds} />
              </li>
            ))}
        </ul>
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
    </section>
  );
}

const Codes = ({ tree, codeIds }: { tree: CodeTree; codeIds: readonly string[] }) => (
  <div className={classes.codes}>
    {codeIds.flatMap((id) => {
      const path = codePath(tree, id);
      const code = path.at(-1);
      if (code === undefined) return [];
      const names = path.map(({ name }) => name).join(" › ");
      return [<CodeChip key={id} code={{ path: names, color: code.color }} />];
    })}
  </div>
);

function sayFound({ count, of, documentCount }: FoundView): string {
  if (of === 0) return "Nothing is coded yet, so there is nothing to find.";
  if (count === 0) return `None of the ${countOf(of, "coded passage")} is so.`;
  const more = count > mostListed ? ` The first ${mostListed.toLocaleString("en-US")} can be listed.` : "";
  const where = `in ${countOf(documentCount, "document")}`;
  if (count === of)
    return `Every coded passage is so: all ${count.toLocaleString("en-US")}, ${where}.${more} Ask for more to tell some from the others.`;
  return `${count.toLocaleString("en-US")} of ${countOf(of, "coded passage")}, ${where}.${more}`;
}
