"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import { setNote } from "@/lib/tables/edit-spec";
import type { BuiltTableView, TableView } from "@/lib/tables/table-view";

/** A saved table, its cells as they stand now, and how to write into an empty one. */
export function useTable(projectId: string, initialTable: TableView, initialBuilt: BuiltTableView) {
  const queries = useQueryClient();
  const saved = api.tables.get.queryOptions({ input: { projectId, tableId: initialTable.id } });
  const { data: table } = useQuery({ ...saved, initialData: initialTable });
  // Notes stand in the definition alone: without them the same cells are not asked for again.
  const asked = { ...table.spec, notes: [] };
  const same = JSON.stringify(asked) === JSON.stringify({ ...initialTable.spec, notes: [] });
  const { data: built = initialBuilt } = useQuery({
    ...api.tables.build.queryOptions({ input: { projectId, spec: asked } }),
    placeholderData: keepPreviousData,
    ...(same ? { initialData: initialBuilt } : {}),
  });
  const saveNote = async (rowId: string, columnId: string, text: string) => {
    const spec = setNote(table.spec, rowId, columnId, text);
    queries.setQueryData(saved.queryKey, { ...table, spec });
    try {
      const { result } = await client.tables.edit({
        projectId,
        tableId: table.id,
        spec,
        basedOn: table.updatedAt,
      });
      queries.setQueryData(saved.queryKey, { ...table, spec, updatedAt: result.updatedAt });
    } catch (error) {
      notifyError(error, "The note was not saved");
      await queries.invalidateQueries({ queryKey: saved.queryKey });
    }
  };
  return { table, built, saveNote };
}
