"use client";

import { ORPCError } from "@orpc/client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import { arrangeView } from "@/lib/tables/arrange-view";
import { setNote } from "@/lib/tables/edit-spec";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { ROWS_SENT } from "@/lib/tables/rows-in-page";
import type { BuiltTableView, TableView } from "@/lib/tables/table-view";
import type { ChangeSpec } from "./use-arrange";

/** What is computed of a table: what is only said or shown of its cells is not asked for again when it changes. */
const toBuild = (spec: FindingTableSpec): FindingTableSpec => ({
  ...spec,
  notes: [],
  merges: undefined,
  remark: undefined,
});

/** A saved table, its cells as they stand now, and how to change its definition where it is shown. */
export function useTable(projectId: string, initialTable: TableView, initialBuilt: BuiltTableView) {
  const queries = useQueryClient();
  const saveInOrder = useSaving(projectId);
  const saved = api.tables.get.queryOptions({ input: { projectId, tableId: initialTable.id } });
  const { data: table } = useQuery({ ...saved, initialData: initialTable });
  const asked = toBuild(table.spec);
  const same = JSON.stringify(asked) === JSON.stringify(toBuild(initialTable.spec));
  const { data: built = initialBuilt } = useQuery({
    ...api.tables.build.queryOptions({
      input: { projectId, spec: asked, tableId: table.id, rowsSent: ROWS_SENT },
    }),
    placeholderData: keepPreviousData,
    ...(same ? { initialData: initialBuilt } : {}),
  });

  /** Saves on what the table was when it was shown; where somebody has saved it since, on what it is now. */
  const save = async (
    patch: (spec: FindingTableSpec) => FindingTableSpec,
    undoable: boolean,
    failed: string,
  ) => {
    const before = queries.getQueryData(saved.queryKey) ?? table;
    queries.setQueryData(saved.queryKey, { ...before, spec: patch(before.spec) });
    const send = async ({ id: tableId, spec, updatedAt }: TableView) => {
      const answer = await client.tables.edit({
        ...{ projectId, tableId, basedOn: updatedAt },
        spec: patch(spec),
      });
      const { updatedAt: at } = answer.result;
      queries.setQueryData(saved.queryKey, (now = before) => ({ ...now, updatedAt: at }));
      return answer;
    };
    const sendAgain = async (failure: unknown) => {
      if (!(failure instanceof ORPCError && failure.code === "CONFLICT")) throw failure;
      return send(await client.tables.get({ projectId, tableId: before.id }));
    };
    await saveInOrder(
      () => {
        const { updatedAt } = queries.getQueryData(saved.queryKey) ?? before;
        return send({ ...before, updatedAt }).catch(sendAgain);
      },
      { failed, undoable, settle: () => queries.invalidateQueries({ queryKey: saved.queryKey }) },
    );
  };
  const change: ChangeSpec = (patch, failed) => save(patch, true, failed);
  const saveNote = (rowId: string, columnId: string, text: string) =>
    save((spec) => setNote(spec, rowId, columnId, text), false, "The note was not saved");
  const shown = useMemo(() => arrangeView(built, table.spec), [built, table.spec]);
  return { table, built: shown, saveNote, change };
}
