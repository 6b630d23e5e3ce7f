"use client";

import { useSaving } from "@/components/shell/use-saving";
import { useQueryClient } from "@tanstack/react-query";
import { api, client } from "@/lib/api/client";
import type { MatrixAddress } from "@/lib/tables/matrix-address";
import type { SavedMatrixView } from "@/lib/tables/saved-matrix";

/** What one does with saved matrices. Each tells whether it worked, and shows why where it did not. */
export function useMatrixActions(projectId: string) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const settle = () => queries.invalidateQueries({ queryKey: api.tables.listSavedMatrices.key() });
  const said = { undoable: true, settle };
  return {
    create: (matrixId: string, address: MatrixAddress, name: string, note: string) =>
      save(() => client.tables.saveMatrix({ projectId, matrixId, name, note, address }), {
        ...said,
        failed: "The matrix was not saved",
      }),
    saveChanges: ({ id: matrixId, updatedAt: basedOn }: SavedMatrixView, address: MatrixAddress) =>
      save(() => client.tables.editMatrix({ projectId, matrixId, address, basedOn }), {
        ...said,
        failed: "The matrix was not saved",
      }),
    rename: (matrixId: string, name: string, note: string) =>
      save(() => client.tables.editMatrix({ projectId, matrixId, name, note }), {
        ...said,
        failed: "The matrix was not renamed",
      }),
    remove: (matrixId: string) =>
      save(() => client.tables.removeMatrix({ projectId, matrixId }), {
        ...said,
        failed: "The matrix was not deleted",
      }),
  };
}
