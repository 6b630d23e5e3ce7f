"use client";

import { Button, Group, Menu } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import type { CodeTree } from "@/lib/codebook/tree";
import { addCount, addFacet, moveColumn, removeColumn, replaceColumn } from "@/lib/tables/edit-spec";
import type { CountColumn, FindingTableSpec } from "@/lib/tables/finding-table";
import { ColumnCard } from "./column-card";
import { EditorSection } from "./editor-section";
import classes from "./table-editor.module.css";

interface Props {
  tree: CodeTree;
  spec: FindingTableSpec;
  onChange: (spec: FindingTableSpec) => void;
}

const COUNTS: { of: CountColumn["of"]; label: string }[] = [
  { of: "passages", label: "Passages of the row" },
  { of: "documents", label: "Documents they stand in" },
  { of: "coders", label: "Coders who coded them" },
];

/** What the columns show. */
export function ColumnsSection({ tree, spec, onChange }: Props) {
  return (
    <EditorSection
      step={2}
      title="Columns"
      hint="A facet column shows the row’s passages that carry a second code; a count column shows a number."
    >
      <ol className={classes.columns}>
        {spec.columns.map((column, index) => (
          <ColumnCard
            key={column.id}
            tree={tree}
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
        <Button
          variant="light"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange(addFacet(spec, ""))}
        >
          Facet
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="light" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
              Count
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {COUNTS.map(({ of, label }) => (
              <Menu.Item key={of} onClick={() => onChange(addCount(spec, of))}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </EditorSection>
  );
}
