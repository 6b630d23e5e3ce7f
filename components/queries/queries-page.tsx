"use client";

import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useCodebook } from "@/components/codebook/use-codebook";
import { SearchTabs } from "@/components/search/search-tabs";
import { PageHead } from "@/components/shell/page-head";
import { useMay } from "@/components/shell/use-may";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import { api } from "@/lib/api/client";
import type { CodeView } from "@/lib/codebook/server/queries";
import { addPart, isSameQuery } from "@/lib/queries/edit-query";
import { nameCodes } from "@/lib/queries/query-names";
import type { SavedQueryView } from "@/lib/queries/query-view";
import { AddPart } from "./add-part";
import { FoundPassages } from "./found-passages";
import { LineField } from "./line-field";
import { QueryDialog } from "./query-dialog";
import { NoQuery } from "./no-query";
import classes from "./queries.module.css";
import { QueryPart } from "./query-part";
import { SavedQueries } from "./saved-queries";
import { useQueryActions } from "./use-query-actions";
import { useQueryDraft } from "./use-query-draft";

interface Props {
  projectId: string;
  initialCodes: readonly CodeView[];
  filters: FiltersView;
  initialSaved: SavedQueryView[];
}

/** Coded passages by how they are coded, where they stand and how they stand to each other; built or typed, and saved. */
export function QueriesPage({ projectId, initialCodes, filters, initialSaved }: Props) {
  const { tree } = useCodebook(projectId, initialCodes);
  const { data: saved } = useQuery({
    ...api.queries.list.queryOptions({ input: { projectId } }),
    initialData: initialSaved,
  });
  const names = useMemo(
    () => ({
      codes: nameCodes(tree),
      documents: filters.documents.map(({ id, title }) => ({ id, name: title })),
      coders: filters.coders,
      rounds: filters.rounds,
      folders: filters.groups.filter(({ kind }) => kind === "folder"),
      sets: filters.groups.filter(({ kind }) => kind === "set"),
      queries: saved,
    }),
    [tree, filters, saved],
  );
  const draft = useQueryDraft(names);
  const actions = useQueryActions(projectId);
  const maySave = useMay("query.write");
  const [naming, setNaming] = useState(false);
  const opened = saved.find(({ id }) => id === draft.savedId);
  const { query, asked } = draft;
  // Not at every letter of words that are being written.
  const [settled] = useDebouncedValue(asked, 300);
  const changed = opened !== undefined && asked !== null && !isSameQuery(asked, opened.spec);
  return (
    <div className={classes.page}>
      <PageHead
        title="Queries"
        tools={
          maySave && (
            <div className={classes.tools}>
              {changed && (
                <Button onClick={() => void actions.saveChanges(opened, asked)}>Save changes</Button>
              )}
              {query !== null && (
                <Button
                  variant={opened === undefined ? "filled" : "default"}
                  disabled={asked === null}
                  onClick={() => setNaming(true)}
                >
                  {opened === undefined ? "Save query" : "Save as new"}
                </Button>
              )}
            </div>
          )
        }
      />
      <SearchTabs projectId={projectId} shown="queries" />
      <div className={classes.columns}>
        <div className={classes.main}>
          <div className={classes.setup}>
            <LineField
              line={draft.line}
              problem={draft.problem}
              onType={draft.type}
              onRead={draft.readTyped}
            />
            <section aria-label="Query" className={classes.builder}>
              {opened && <h2 className={classes.heading}>{opened.name}</h2>}
              {query !== null && (
                <QueryPart
                  label="The query"
                  tree={tree}
                  filters={filters}
                  query={query}
                  onChange={draft.build}
                />
              )}
              {query?.kind !== "and" && query?.kind !== "or" && (
                <div>
                  <AddPart onAdd={(part) => draft.build(addPart(query, part))} />
                </div>
              )}
            </section>
          </div>
          {draft.gap !== null && (
            <p role="status" className={classes.said}>
              {draft.gap}
            </p>
          )}
          {query === null && <NoQuery />}
          {asked !== null && settled !== null && (
            <FoundPassages projectId={projectId} query={settled} tree={tree} />
          )}
        </div>
        <SavedQueries
          projectId={projectId}
          saved={saved}
          openId={draft.savedId}
          actions={maySave ? actions : null}
          onOpen={({ id, spec }) => draft.open(spec, id)}
        />
      </div>
      {naming && asked !== null && (
        <QueryDialog
          title="Save query"
          initial={{ name: "", note: "" }}
          onClose={() => setNaming(false)}
          onSave={(name, note) => actions.save(asked, name, note, draft.keepAs)}
        />
      )}
    </div>
  );
}
