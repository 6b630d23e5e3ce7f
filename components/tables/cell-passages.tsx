"use client";

import { Drawer, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { PassageList } from "./passage-list";

/** One cell of a table that somebody looks behind. */
export interface ChosenCell {
  readonly rowId: string;
  readonly columnId: string;
  /** "Energy, Findings". */
  readonly where: string;
}

interface Props {
  projectId: string;
  spec: FindingTableSpec;
  /** Null closes the drawer. */
  cell: ChosenCell | null;
  onClose: () => void;
}

/** All passages behind one cell, each with its place and the way into the text. */
export function CellPassages({ projectId, spec, cell, onClose }: Props) {
  const { data, error } = useQuery({
    ...api.tables.listCell.queryOptions({
      input: { projectId, spec, rowId: cell?.rowId ?? "", columnId: cell?.columnId ?? "" },
    }),
    enabled: cell !== null,
  });
  return (
    <Drawer
      opened={cell !== null}
      onClose={onClose}
      position="right"
      size="md"
      title={`Passages of ${cell?.where ?? ""}`}
    >
      {error && <p>The passages could not be read: {error.message}</p>}
      {!data && !error && <Skeleton height={120} role="status" aria-label="Reading the passages" />}
      {data && <PassageList projectId={projectId} excerpts={data} />}
    </Drawer>
  );
}
