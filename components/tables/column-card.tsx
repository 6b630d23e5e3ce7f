"use client";

import { SegmentedControl, Select, TextInput } from "@mantine/core";
import { CodeSelect } from "@/components/excerpts/code-select";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { CodeTree } from "@/lib/codebook/tree";
import { phasesOfCodes } from "@/lib/chronology/phase";
import { formatOf } from "@/lib/tables/column-numbers";
import { type ColumnSpec, facetOf, showsNumber } from "@/lib/tables/finding-table";
import { countHeadings, sayHeading } from "@/lib/tables/resolve-columns";
import { AttributeSelect } from "./axis-picker";
import { NumberFormatFields } from "./number-format-fields";
import { OrderButtons } from "./order-buttons";
import { PeriodRows } from "./period-rows";
import classes from "./table-editor.module.css";

interface Props {
  tree: CodeTree;
  filters: FiltersView;
  column: ColumnSpec;
  index: number;
  length: number;
  onChange: (column: ColumnSpec) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const SHOW = [
  { value: "excerpts", label: "Excerpts" },
  { value: "count", label: "Number" },
];

function nameColumn(column: ColumnSpec, named: string | undefined): string {
  switch (column.kind) {
    case "facet":
      return named ?? "Facet";
    case "query":
      return named ?? "Saved query";
    case "document":
      return named ?? "A document that is gone";
    case "count":
      return column.of === "share" ? countHeadings.share : `Count of ${column.of}`;
    case "written":
      return named === undefined ? "Finding" : `Finding on ${named}`;
    case "attribute":
      return column.attribute || "Attribute";
    case "years":
      return "Years";
    case "citations":
      return named === undefined ? "Cited works" : `Cited works in ${named}`;
    case "periods":
      return named === undefined ? "Periods" : `Periods in ${named}`;
    case "agreement":
      return "Agreement on the row’s code";
  }
}

/** The name of what a column shows; undefined where it shows nothing that has one. */
function nameShown(column: ColumnSpec, tree: CodeTree, filters: FiltersView): string | undefined {
  if (column.kind === "document") return filters.documents.find(({ id }) => id === column.documentId)?.title;
  if (column.kind === "query") return filters.queries.find(({ id }) => id === column.queryId)?.name;
  return tree.byId.get(facetOf(column) ?? "")?.code.name;
}

const evidenceHints = {
  written: "What it is written from: passages with a facet, or all of the row",
  citations: "Where the works are cited: in passages with a facet, or in all of the row",
  periods: "Where the years are named: in passages with a facet, or in all of the row",
};

/** One column: what it shows and how it is headed. */
export function ColumnCard({ tree, filters, column, index, length, onChange, onMove, onRemove }: Props) {
  const named = nameShown(column, tree, filters);
  const name = nameColumn(column, named);
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
        <CodeSelect
          size="xs"
          aria-label={`Code of column ${index + 1}`}
          placeholder="Choose the facet’s code"
          tree={tree}
          value={column.codeId}
          onChange={(codeId) => onChange({ ...column, codeId })}
        />
      )}
      {column.kind === "query" && (
        <Select
          size="xs"
          aria-label={`Query of column ${index + 1}`}
          placeholder={
            filters.queries.length === 0 ? "The project has no saved queries" : "Choose the saved query"
          }
          allowDeselect={false}
          searchable
          data={filters.queries.map((query) => ({ value: query.id, label: query.name }))}
          value={column.queryId || null}
          onChange={(queryId) => queryId !== null && onChange({ ...column, queryId })}
        />
      )}
      {(column.kind === "facet" || column.kind === "query" || column.kind === "document") && (
        <SegmentedControl
          size="xs"
          aria-label={`What column ${index + 1} shows`}
          data={SHOW}
          value={column.show}
          onChange={(show) => onChange({ ...column, show: show === "count" ? "count" : "excerpts" })}
        />
      )}
      {showsNumber(column) && (
        <NumberFormatFields
          name={`column ${index + 1}`}
          format={formatOf(column)!}
          ofText={column.kind === "count" && column.of === "share"}
          onChange={(format) => onChange({ ...column, format })}
        />
      )}
      {column.kind === "periods" && (
        <PeriodRows
          periods={column.periods}
          known={phasesOfCodes([...tree.byId.values()].map(({ code }) => code))}
          onChange={(periods) => onChange({ ...column, periods })}
        />
      )}
      {column.kind === "agreement" && (
        <p className={classes.hint}>
          Of the documents that all compared coders have finished, as the page of agreement computes it. It
          says beside each number whose codings it is computed from, or why there is none.
        </p>
      )}
      {(column.kind === "written" || column.kind === "citations" || column.kind === "periods") && (
        <CodeSelect
          size="xs"
          aria-label={`Evidence of column ${index + 1}`}
          description={evidenceHints[column.kind]}
          placeholder="All passages of the row"
          tree={tree}
          clearable
          onClear={() => onChange({ ...column, codeId: undefined })}
          value={column.codeId ?? null}
          onChange={(codeId) => onChange({ ...column, codeId })}
        />
      )}
      {column.kind === "attribute" && (
        <AttributeSelect
          label={`Attribute of column ${index + 1}`}
          filters={filters}
          value={column}
          onChange={(value) => onChange({ ...column, ...value })}
        />
      )}
      <TextInput
        size="xs"
        aria-label={`Heading of column ${index + 1}`}
        placeholder={sayHeading({ ...column, heading: undefined }, named) || "Heading"}
        maxLength={120}
        value={column.heading ?? ""}
        onChange={(event) => onChange({ ...column, heading: event.currentTarget.value || undefined })}
      />
    </li>
  );
}
