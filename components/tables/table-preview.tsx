"use client";

import { Loader } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { api } from "@/lib/api/client";
import { describeGap } from "@/lib/tables/edit-spec";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import classes from "./table-editor.module.css";
import { MissingCodes } from "./missing-codes";
import type { BuiltTableView } from "@/lib/tables/table-view";
import { TableView, mergedIn } from "./table-view";
import { useRowWindow } from "./use-row-window";

interface Props {
  projectId: string;
  name: string;
  spec: FindingTableSpec;
}

/** The table that a definition gives now; it follows the definition while one changes it. */
export function TablePreview({ projectId, name, spec }: Props) {
  const [settled] = useDebouncedValue(spec, 250);
  const gap = describeGap(settled);
  const { data, error, isFetching } = useQuery({
    ...api.tables.build.queryOptions({ input: { projectId, spec: { ...settled, notes: [] } } }),
    placeholderData: keepPreviousData,
    enabled: gap === null,
  });
  return (
    <section className={classes.preview} aria-label="Preview" aria-busy={isFetching}>
      <div className={classes.previewHead}>
        <h2 className={classes.previewTitle}>Preview</h2>
        {isFetching && <Loader size="xs" role="status" aria-label="Reading" />}
      </div>
      <div role="status">
        {gap !== null && <p className={classes.gap}>{gap}</p>}
        {gap === null && error && (
          <p className={classes.gap}>The table could not be built: {error.message}</p>
        )}
        {gap === null && data?.rows.length === 0 && (
          <p className={classes.gap}>
            No rows: the code has no sub-codes. Choose another one, or choose codes one by one.
          </p>
        )}
      </div>
      {gap === null && data && data.missingCount > 0 && <MissingCodes count={data.missingCount} />}
      {gap === null && data && data.rows.length > 0 && (
        <PreviewTable {...{ projectId, spec: settled, table: data, name: name || "New table" }} />
      )}
    </section>
  );
}

function PreviewTable(props: Props & { table: BuiltTableView }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { table, spec } = props;
  const merged = useMemo(() => mergedIn(table, spec), [table, spec]);
  const { rowWindow } = useRowWindow(table, merged, scroller);
  return (
    <div
      ref={scroller}
      className={classes.previewTable}
      role="region"
      aria-label="Preview of the table"
      tabIndex={0}
    >
      <TableView {...props} withPlaces={false} rowWindow={rowWindow} merged={merged} />
    </div>
  );
}
