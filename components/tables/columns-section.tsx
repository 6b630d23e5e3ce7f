"use client";

import { Button, Group, Menu } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { newId } from "@/components/coding/new-id";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { CodeTree } from "@/lib/codebook/tree";
import { isOfCodes } from "@/lib/tables/axis";
import {
  type NewColumn,
  addColumn,
  addDocumentColumns,
  moveColumn,
  removeColumn,
  replaceColumn,
} from "@/lib/tables/edit-spec";
import type { CountColumn, FindingTableSpec } from "@/lib/tables/finding-table";
import { ColumnCard } from "./column-card";
import { EditorSection } from "./editor-section";
import classes from "./table-editor.module.css";

interface Props {
  tree: CodeTree;
  filters: FiltersView;
  spec: FindingTableSpec;
  onChange: (spec: FindingTableSpec) => void;
}

const COUNTS: { of: CountColumn["of"]; label: string }[] = [
  { of: "passages", label: "Passages of the row" },
  { of: "documents", label: "Documents they stand in" },
  { of: "coders", label: "Coders who coded them" },
  { of: "words", label: "Words they cover" },
  { of: "share", label: "Their share of all words" },
];

/** What the columns show. */
export function ColumnsSection({ tree, filters, spec, onChange }: Props) {
  const add = (column: NewColumn) => onChange(addColumn(spec, column, newId()));
  const addDocuments = () => {
    const chosen = spec.documentIds === undefined ? null : new Set(spec.documentIds);
    const ids = filters.documents.map(({ id }) => id).filter((id) => chosen?.has(id) ?? true);
    onChange(addDocumentColumns(spec, ids, newId));
  };
  return (
    <EditorSection
      step={2}
      title="Columns"
      hint="A facet shows the row’s passages that carry a second code; a finding is what you write from them."
    >
      <ol className={classes.columns}>
        {spec.columns.map((column, index) => (
          <ColumnCard
            key={column.id}
            tree={tree}
            filters={filters}
            column={column}
            index={index}
            length={spec.columns.length}
            onChange={(next) => onChange(replaceColumn(spec, next))}
            onMove={(by) => onChange(moveColumn(spec, index, by))}
            onRemove={() => onChange(removeColumn(spec, column.id))}
          />
        ))}
      </ol>
      <Group gap="xs">
        <AddButton label="Facet" onClick={() => add({ kind: "facet", codeId: "", show: "excerpts" })} />
        <AddButton
          label="Saved query"
          onClick={() => add({ kind: "query", queryId: "", show: "excerpts" })}
        />
        <AddButton label="Finding" onClick={() => add({ kind: "written" })} />
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="light" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
              Count
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {COUNTS.map(({ of, label }) => (
              <Menu.Item key={of} onClick={() => add({ kind: "count", of })}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <AddButton
          label="Attribute"
          onClick={() => add({ kind: "attribute", of: "documents", attribute: "" })}
        />
        <AddButton label="Years" onClick={() => add({ kind: "years" })} />
        <AddButton label="One for each document" onClick={addDocuments} />
        <AddButton label="Cited works" onClick={() => add({ kind: "citations" })} />
        <AddButton label="Periods" onClick={() => add({ kind: "periods", periods: [] })} />
        {isOfCodes(spec.rows) && <AddButton label="Agreement" onClick={() => add({ kind: "agreement" })} />}
      </Group>
    </EditorSection>
  );
}

const AddButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button variant="light" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onClick}>
    {label}
  </Button>
);
