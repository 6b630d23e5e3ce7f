"use client";

import { AxisPicker } from "@/components/tables/axis-picker";
import { SetupBox, SetupField } from "@/components/tables/setup-box";
import { TogetherFields } from "@/components/tables/together-fields";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { CodeTree } from "@/lib/codebook/tree";
import { type AxisSpec, isOfCodes } from "@/lib/tables/axis";
import type { MatrixSpec } from "@/lib/tables/matrix";

interface Props {
  tree: CodeTree;
  filters: FiltersView;
  spec: MatrixSpec;
  onChange: (spec: MatrixSpec) => void;
}

const kinds: readonly AxisSpec["kind"][] = [
  "codebook",
  "children",
  "codes",
  "codeSet",
  "documents",
  "cases",
  "values",
  "periods",
  "coders",
  "queries",
];

/** What stands in the rows and columns of a matrix, when two codes come together, and what counts. */
export function MatrixSetup({ tree, filters, spec, onChange }: Props) {
  const axis = { tree, filters, kinds };
  return (
    <SetupBox filters={filters} scope={spec} onChange={(scope) => onChange({ ...spec, ...scope })}>
      <SetupField legend="Rows">
        <AxisPicker
          {...axis}
          label="What the rows stand for"
          axis={spec.rows}
          onChange={(rows) => onChange({ ...spec, rows })}
        />
      </SetupField>
      <SetupField legend="Columns">
        <AxisPicker
          {...axis}
          label="What the columns stand for"
          axis={spec.columns}
          onChange={(columns) => onChange({ ...spec, columns })}
        />
      </SetupField>
      {isOfCodes(spec.rows) && isOfCodes(spec.columns) && (
        <SetupField legend="Codes come together">
          <TogetherFields spec={spec} onChange={(next) => onChange({ ...spec, ...next })} />
        </SetupField>
      )}
    </SetupBox>
  );
}
