"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo } from "react";
import { CodeTree } from "@/components/codebook/code-tree";
import { useCodebook } from "@/components/codebook/use-codebook";
import { SmartCodeList } from "@/components/queries/smart-code-list";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { ExcerptsAddress } from "@/lib/analysis/excerpts-address";
import { api } from "@/lib/api/client";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { CodeTree as Codebook } from "@/lib/codebook/tree";
import { type Standing, can } from "@/lib/projects/permissions";
import { CodeSelect } from "./code-select";
import { ExcerptsOfCode } from "./excerpts-of-code";
import { ExcerptsEmpty } from "./excerpts-empty";
import classes from "./excerpts-page.module.css";
import type { InitialExcerpts } from "./use-excerpts";
import { useExcerptsAddress } from "./use-excerpts-address";

interface Props {
  projectId: string;
  standing: Standing;
  initialCodes: readonly CodeView[];
  initialFilters: FiltersView;
  initialExcerpts: InitialExcerpts | null;
  hasNames: boolean;
}

/** All excerpts of a code: choose it on the left, narrow the list above, read below. */
export function ExcerptsPage(props: Props) {
  const { projectId, standing, initialCodes, initialFilters, initialExcerpts, hasNames } = props;
  const { address, change } = useExcerptsAddress();
  const { tree } = useCodebook(projectId, initialCodes);
  const filters = useQuery({
    ...api.analysis.getFilters.queryOptions({ input: { projectId } }),
    initialData: initialFilters,
  });
  const choose = useCallback(
    (codeId: string) => change({ codeId, ...(address.codeId === null && { queryId: undefined }) }),
    [change, address.codeId],
  );
  const selected = useMemo(() => new Set(address.codeId ? [address.codeId] : []), [address.codeId]);
  return (
    <div className={classes.page}>
      <aside className={classes.codes} aria-label="Choose a code">
        <CodeTree
          projectId={projectId}
          standing={standing}
          selectedCodeIds={selected}
          onSelect={({ id }) => choose(id)}
        />
        <SmartCodeList
          projectId={projectId}
          chosenId={address.codeId === null ? address.queryId : undefined}
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
        {isThere(address, tree, filters.data) ? (
          <ExcerptsOfCode
            projectId={projectId}
            mayCode={can(standing, "coding.write")}
            address={address}
            change={change}
            tree={tree}
            filters={filters.data}
            initial={initialExcerpts}
            hasNames={hasNames}
          />
        ) : (
          <NoCode
            projectId={projectId}
            tree={tree}
            gone={address.codeId !== null || address.queryId !== undefined}
          />
        )}
      </section>
    </div>
  );
}

/** Whether what the address asks for is in the project: a code, a saved query, or both. */
const isThere = ({ codeId, queryId }: ExcerptsAddress, tree: Codebook, { queries }: FiltersView): boolean =>
  (codeId !== null ? tree.byId.has(codeId) : queryId !== undefined) &&
  (queryId === undefined || queries.some(({ id }) => id === queryId));

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
      <ExcerptsEmpty title={gone ? "What you ask for is no longer there" : "Choose a code"}>
        {gone
          ? "The code or saved query may have been deleted, or the code merged into another one. Choose another code."
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
