"use client";

import { Drawer, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { PassageList } from "@/components/tables/passage-list";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { api } from "@/lib/api/client";
import type { MatrixSpec } from "@/lib/tables/matrix";

/** One cell of a matrix that somebody looks behind. */
export interface ChosenMatrixCell {
  readonly rowId: string;
  readonly columnId: string;
  /** "Energy, Report". */
  readonly where: string;
}

interface Props {
  projectId: string;
  spec: MatrixSpec;
  cell: ChosenMatrixCell;
  onClose: () => void;
}

/** The passages behind one number of a matrix. */
export function MatrixCell({ projectId, spec, cell: { rowId, columnId, where }, onClose }: Props) {
  useReturnFocus();
  const { data, error } = useQuery(
    api.tables.listMatrixCell.queryOptions({ input: { projectId, spec, rowId, columnId } }),
  );
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={`Passages of ${where}`}>
      {error && <p>The passages could not be read: {error.message}</p>}
      {!data && !error && <Skeleton height={120} aria-label="Reading the passages" />}
      {data && <PassageList projectId={projectId} excerpts={data} />}
    </Drawer>
  );
}
