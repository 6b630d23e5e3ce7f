"use client";

import { SegmentedControl, TextInput } from "@mantine/core";
import { CodeSelect } from "@/components/excerpts/code-select";
import type { CodeTree } from "@/lib/codebook/tree";
import type { ColumnSpec } from "@/lib/tables/finding-table";
import { OrderButtons } from "./order-buttons";
import classes from "./table-editor.module.css";

interface Props {
  tree: CodeTree;
  column: ColumnSpec;
  index: number;
  length: number;
  onChange: (column: ColumnSpec) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const COUNT_NAMES = { passages: "Passages", documents: "Documents", coders: "Coders" } as const;

const SHOW = [
  { value: "excerpts", label: "Excerpts" },
  { value: "count", label: "Number" },
];

/** One column: what it shows and how it is headed. */
export function ColumnCard({ tree, column, index, length, onChange, onMove, onRemove }: Props) {
  const code = column.kind === "facet" ? tree.byId.get(column.codeId)?.code : undefined;
  const name = column.kind === "count" ? `Count of ${column.of}` : (code?.name ?? "Facet");
  return (
    <li className={classes.column} aria-label={`Column ${index + 1}: ${name}`}>
      <div className={classes.columnHead}>
        <span className={classes.columnName}>{name}</span>
        <OrderButtons
          name={`column ${index + 1}, ${name},`}
          index={index}
          length={length}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      {column.kind === "facet" && (
        <>
          <CodeSelect
            size="xs"
            aria-label={`Code of column ${index + 1}`}
            placeholder="Choose the facet’s code"
            tree={tree}
            value={column.codeId}
            onChange={(codeId) => onChange({ ...column, codeId })}
          />
          <SegmentedControl
            size="xs"
            aria-label={`What column ${index + 1} shows`}
            data={SHOW}
            value={column.show}
            onChange={(show) => onChange({ ...column, show: show === "count" ? "count" : "excerpts" })}
          />
        </>
      )}
      <TextInput
        size="xs"
        aria-label={`Heading of column ${index + 1}`}
        placeholder={column.kind === "count" ? COUNT_NAMES[column.of] : (code?.name ?? "Heading")}
        maxLength={120}
        value={column.heading ?? ""}
        onChange={(event) => onChange({ ...column, heading: event.currentTarget.value || undefined })}
      />
    </li>
  );
}
