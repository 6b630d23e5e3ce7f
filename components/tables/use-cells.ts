"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { newId } from "@/components/coding/new-id";
import { useMemos } from "@/components/memos/use-memos";
import { notifyError } from "@/components/shell/notify";
import { runInOrder } from "@/components/shell/run-in-order";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import { cellKey, readCellKey } from "@/lib/memos/memo";
import type { MemoView } from "@/lib/memos/server/queries";
import type { Pin } from "@/lib/tables/pins";
import type { BuiltTableView } from "@/lib/tables/table-view";

/** One cell of a saved table. */
export interface CellPlace {
  readonly rowId: string;
  readonly columnId: string;
  /** "Energy, Findings". */
  readonly where: string;
  /** Of the passages that are shown in it. */
  readonly mark: string;
}

/** What is written in a table's cells, and how they stand to what was confirmed. */
export interface Cells {
  readonly findingOf: (place: Pick<CellPlace, "rowId" | "columnId">) => MemoView | undefined;
  /** All that is written, also where the table has no such row or column now. */
  readonly listFindings: () => readonly {
    readonly rowId: string;
    readonly columnId: string;
    readonly memo: MemoView;
  }[];
  readonly confirm: (places: readonly Pick<CellPlace, "rowId" | "columnId" | "mark">[]) => Promise<boolean>;
  readonly pin: (place: Pick<CellPlace, "rowId" | "columnId">, pins: readonly Pin[]) => Promise<boolean>;
  /** The memo to write in; null where it could not be opened. */
  readonly openFinding: (place: Pick<CellPlace, "rowId" | "columnId">) => Promise<string | null>;
  /** Confirms what a text was written from, once it is saved; nothing where nothing was written. */
  readonly finishFinding: (place: CellPlace, memoId: string) => Promise<void>;
}

export function useCells(projectId: string, tableId: string): Cells {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const { memos } = useMemos(projectId, { target: "finding", targetId: tableId });
  return useMemo(() => {
    const byCell = new Map(memos.map((memo) => [memo.targetPart, memo]));
    const settle = () => queries.invalidateQueries({ queryKey: api.tables.build.key() });
    const asked = api.memos.list.queryOptions({
      input: { projectId, on: { target: "finding", targetId: tableId } },
    });
    const confirm: Cells["confirm"] = (places) => {
      const cells = places.map(({ rowId, columnId, mark }) => ({ rowId, columnId, mark }));
      return save(() => client.tables.confirmCells({ projectId, tableId, cells }), {
        failed: "Nothing was confirmed",
        settle,
      });
    };
    return {
      listFindings: () => memos.map((memo) => ({ ...readCellKey(memo.targetPart), memo })),
      findingOf: ({ rowId, columnId }) => byCell.get(cellKey(rowId, columnId)),
      confirm,
      pin: ({ rowId, columnId }, chosen) => {
        const pins = chosen.map(({ cuts, ...pin }) => ({
          ...pin,
          cuts: cuts.map(([from, to]): [number, number] => [from, to]),
        }));
        return save(() => client.tables.pinExcerpts({ projectId, tableId, rowId, columnId, pins }), {
          failed: "The excerpts were not chosen",
          settle,
        });
      },
      openFinding: async ({ rowId, columnId }) => {
        try {
          const { result } = await runInOrder(queries, projectId, () =>
            client.tables.openFinding({ projectId, tableId, rowId, columnId, id: newId() }),
          );
          return result.memoId;
        } catch (error) {
          notifyError(error, "The cell could not be opened");
          return null;
        }
      },
      finishFinding: async (place, memoId) => {
        const saved = await queries.fetchQuery({ ...asked, staleTime: 0 });
        if (saved.some(({ id }) => id === memoId)) await confirm([place]);
      },
    };
  }, [projectId, tableId, queries, save, memos]);
}

/** All cells of a table with their marks, row by row. */
export const listPlaces = ({ rows, columns, cells }: BuiltTableView): CellPlace[] =>
  rows.flatMap(({ id: rowId, heading }, row) =>
    columns.map(({ spec, heading: column }, place) => ({
      rowId,
      columnId: spec.id,
      where: `${heading}, ${column}`,
      mark: cells[row]![place]!.mark,
    })),
  );
