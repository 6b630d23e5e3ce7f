"use client";

import { AxisPicker } from "@/components/tables/axis-picker";
import { SetupField } from "@/components/tables/setup-box";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { CodeTree } from "@/lib/codebook/tree";
import { type AxisSpec, type CodeAxis, isOfCodes } from "@/lib/tables/axis";

interface Props {
  legend: string;
  /** Names the field: "Which codes". */
  label: string;
  tree: CodeTree;
  filters: FiltersView;
  axis: CodeAxis;
  onChange: (axis: CodeAxis) => void;
}

const kinds: readonly AxisSpec["kind"][] = ["codebook", "children", "codes", "codeSet"];

/** Chooses codes that a picture shows. */
export const CodesField = ({ legend, onChange, ...axis }: Props) => (
  <SetupField legend={legend}>
    <AxisPicker {...axis} kinds={kinds} onChange={(next) => isOfCodes(next) && onChange(next)} />
  </SetupField>
);
