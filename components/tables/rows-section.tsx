"use client";

import { TextInput } from "@mantine/core";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { CodeTree } from "@/lib/codebook/tree";
import type { AxisSpec } from "@/lib/tables/axis";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { AxisPicker } from "./axis-picker";
import { EditorSection } from "./editor-section";

interface Props {
  tree: CodeTree;
  filters: FiltersView;
  spec: FindingTableSpec;
  onChange: (spec: FindingTableSpec) => void;
}

const kinds: readonly AxisSpec["kind"][] = [
  "children",
  "codes",
  "codeSet",
  "codebook",
  "documents",
  "cases",
  "values",
  "periods",
  "coders",
  "queries",
  "free",
];

/** What the rows stand for. */
export const RowsSection = ({ tree, filters, spec, onChange }: Props) => (
  <EditorSection
    step={1}
    title="Rows"
    hint="Each row stands for a code with its sub-codes, a document, a case, a period, or what you call it."
  >
    <AxisPicker
      label="What the rows stand for"
      tree={tree}
      filters={filters}
      kinds={kinds}
      axis={spec.rows}
      onChange={(rows) => onChange({ ...spec, rows })}
    />
    <TextInput
      label="Heading of the rows"
      placeholder="From what they stand for"
      maxLength={120}
      value={spec.rowHeading ?? ""}
      onChange={(event) => onChange({ ...spec, rowHeading: event.currentTarget.value || undefined })}
    />
  </EditorSection>
);
