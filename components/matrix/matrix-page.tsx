"use client";

import { Button, Loader, NativeSelect } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useCodebook } from "@/components/codebook/use-codebook";
import { ExportMenu } from "@/components/excerpts/export-menu";
import { PageHead } from "@/components/shell/page-head";
import { useAddress } from "@/components/shell/use-address";
import { MissingCodes } from "@/components/tables/missing-codes";
import { TableTabs } from "@/components/tables/table-tabs";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import { api } from "@/lib/api/client";
import type { CodeView } from "@/lib/codebook/server/queries";
import {
  type MatrixAddress,
  type MatrixOrder,
  matrixOrders,
  readMatrix,
  writeMatrix,
} from "@/lib/tables/matrix-address";
import { figureWords, fittingFigures } from "@/lib/tables/matrix-figures";
import { describeAxisGap } from "@/lib/tables/edit-spec";
import type { SavedMatrixView } from "@/lib/tables/saved-matrix";
import { orderMatrix } from "@/lib/tables/order-matrix";
import classes from "./matrix.module.css";
import { MatrixCell, type ChosenMatrixCell } from "./matrix-cell";
import { MatrixGrid } from "./matrix-grid";
import { MatrixSetup } from "./matrix-setup";
import { MatrixTest } from "./matrix-test";
import { SavedMatrices } from "./saved-matrices";

interface Props {
  projectId: string;
  initialCodes: readonly CodeView[];
  filters: FiltersView;
  initialSaved: SavedMatrixView[];
}

const orderWords: Readonly<Record<MatrixOrder, string>> = {
  given: "As they come",
  sum: "Greatest first",
  likeness: "Like beside like",
};

/** How often two things come together, in numbers and shades; each number leads to its passages. */
export function MatrixPage({ projectId, initialCodes, filters, initialSaved }: Props) {
  const { tree } = useCodebook(projectId, initialCodes);
  const { address, change: ask } = useAddress(readMatrix, writeMatrix);
  const change = (patch: Partial<MatrixAddress>) => ask({ ...address, ...patch });
  const { spec, order } = address;
  const [chosen, setChosen] = useState<ChosenMatrixCell | null>(null);
  const gap = describeAxisGap(spec.rows, "rows") ?? describeAxisGap(spec.columns, "columns");
  const { data, error, isFetching } = useQuery({
    ...api.tables.getMatrix.queryOptions({ input: { projectId, spec } }),
    placeholderData: keepPreviousData,
    enabled: gap === null,
    retry: false,
  });
  const { data: saved } = useQuery({
    ...api.tables.listSavedMatrices.queryOptions({ input: { projectId } }),
    initialData: initialSaved,
  });
  const ordered = useMemo(() => data && orderMatrix(data, order), [data, order]);
  const figures = data ? fittingFigures(data) : ["count" as const];
  const figure = figures.includes(address.figure) ? address.figure : "count";
  return (
    <div className={classes.page}>
      <PageHead
        title="Matrix"
        tools={
          <ExportMenu
            hrefOf={(format) =>
              `/api/projects/${projectId}/tables/matrix/export?${writeMatrix({ ...address, figure }).toString()}&format=${format}`
            }
            disabled={!data || data.rows.length === 0 || data.columns.length === 0}
          />
        }
      />
      <TableTabs projectId={projectId} shown="matrix" />
      <SavedMatrices
        projectId={projectId}
        saved={saved}
        address={{ ...address, figure }}
        complete={gap === null}
        onOpen={ask}
      />
      <MatrixSetup tree={tree} filters={filters} spec={spec} onChange={(next) => change({ spec: next })} />
      <div className={classes.tools}>
        <NativeSelect
          label="Cells say"
          data={figures.map((each) => ({ value: each, label: figureWords[each] }))}
          value={figure}
          onChange={(event) => {
            const next = figures.find((each) => each === event.currentTarget.value);
            if (next) change({ figure: next });
          }}
        />
        <NativeSelect
          label="Order"
          data={matrixOrders.map((each) => ({ value: each, label: orderWords[each] }))}
          value={order}
          onChange={(event) => {
            const next = matrixOrders.find((each) => each === event.currentTarget.value);
            if (next) change({ order: next });
          }}
        />
        <Button
          variant="default"
          leftSection={<IconArrowsExchange size={16} aria-hidden />}
          onClick={() => change({ spec: { ...spec, rows: spec.columns, columns: spec.rows } })}
        >
          Swap rows and columns
        </Button>
        {isFetching && <Loader size="sm" role="status" aria-label="Counting" />}
      </div>
      {error && (
        <p role="alert" className={classes.said}>
          The matrix could not be counted: {error.message}
        </p>
      )}
      {gap !== null && (
        <p role="status" className={classes.said}>
          {gap}
        </p>
      )}
      {data && !error && gap === null && (
        <div>
          {data.missing.length > 0 && <MissingCodes count={data.missing.length} />}
          <MatrixGrid matrix={ordered ?? data} figure={figure} onCell={setChosen} />
          <MatrixTest test={data.test} />
        </div>
      )}
      {chosen && (
        <MatrixCell projectId={projectId} spec={spec} cell={chosen} onClose={() => setChosen(null)} />
      )}
    </div>
  );
}
