"use client";

import { Checkbox, MultiSelect, Select } from "@mantine/core";
import { CodeSelect } from "@/components/excerpts/code-select";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import { phasesOfCodes } from "@/lib/chronology/phase";
import type { CodeTree } from "@/lib/codebook/tree";
import { type AxisSpec, isOfCodes } from "@/lib/tables/axis";
import { ChosenCodes } from "./chosen-codes";
import { FreeRows } from "./free-rows";
import { PeriodRows } from "./period-rows";

interface Props {
  /** Names the field: "What the rows stand for". */
  label: string;
  tree: CodeTree;
  filters: FiltersView;
  axis: AxisSpec;
  /** Which kinds can be chosen. */
  kinds: readonly AxisSpec["kind"][];
  onChange: (axis: AxisSpec) => void;
}

const labels: Readonly<Record<AxisSpec["kind"], string>> = {
  children: "Sub-codes of a code",
  codes: "Chosen codes",
  codeSet: "A code set",
  codebook: "The whole codebook",
  documents: "Documents",
  cases: "Cases",
  values: "Values of an attribute",
  periods: "Periods",
  coders: "Coders",
  queries: "Saved queries and smart codes",
  free: "Rows of your own",
};

function start(kind: AxisSpec["kind"]): AxisSpec {
  switch (kind) {
    case "children":
      return { kind, codeId: "" };
    case "codes":
      return { kind, codeIds: [] };
    case "codeSet":
      return { kind, setId: "" };
    case "values":
      return { kind, of: "documents", attribute: "" };
    case "periods":
      return { kind, periods: [] };
    case "queries":
      return { kind, queryIds: [] };
    case "free":
      return { kind, rows: [] };
    case "codebook":
    case "documents":
    case "cases":
    case "coders":
      return { kind };
  }
}

/** Chooses what the rows of a table, or the rows or columns of a matrix, stand for. */
export function AxisPicker({ label, tree, filters, axis, kinds, onChange }: Props) {
  return (
    <>
      <Select
        aria-label={label}
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind, label: labels[kind] }))}
        value={axis.kind}
        onChange={(kind) => kind !== null && kind !== axis.kind && onChange(start(kind))}
      />
      {axis.kind === "children" && (
        <CodeSelect
          label="Sub-codes of"
          placeholder="Choose a code"
          tree={tree}
          offers={(code) => code.children.length > 0}
          value={axis.codeId}
          onChange={(codeId) => onChange({ ...axis, codeId })}
        />
      )}
      {axis.kind === "codes" && (
        <ChosenCodes
          tree={tree}
          codeIds={axis.codeIds}
          onChange={(codeIds) => onChange({ ...axis, codeIds })}
        />
      )}
      {axis.kind === "codeSet" && (
        <Select
          label="Code set"
          placeholder={filters.codeSets.length === 0 ? "The project has no code sets" : "Choose a code set"}
          allowDeselect={false}
          data={filters.codeSets.map(({ id, name }) => ({ value: id, label: name }))}
          value={axis.setId || null}
          onChange={(setId) => setId !== null && onChange({ ...axis, setId })}
        />
      )}
      {isOfCodes(axis) && (
        <Checkbox
          label="With their sub-codes, further in"
          checked={axis.nested ?? false}
          onChange={(event) => onChange({ ...axis, nested: event.currentTarget.checked || undefined })}
        />
      )}
      {axis.kind === "values" && (
        <AttributeSelect
          filters={filters}
          value={axis}
          onChange={(value) => onChange({ ...axis, ...value })}
        />
      )}
      {axis.kind === "periods" && (
        <PeriodRows
          periods={axis.periods}
          known={phasesOfCodes([...tree.byId.values()].map(({ code }) => code))}
          onChange={(periods) => onChange({ ...axis, periods })}
        />
      )}
      {axis.kind === "queries" && (
        <MultiSelect
          label="Saved queries"
          placeholder={
            axis.queryIds.length > 0
              ? undefined
              : filters.queries.length === 0
                ? "The project has no saved queries"
                : "Choose queries"
          }
          maxValues={50}
          data={filters.queries.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...axis.queryIds]}
          onChange={(queryIds) => onChange({ ...axis, queryIds })}
          searchable
          clearable
        />
      )}
      {axis.kind === "free" && <FreeRows rows={axis.rows} onChange={(rows) => onChange({ ...axis, rows })} />}
    </>
  );
}

interface Attribute {
  readonly of: "documents" | "cases";
  readonly attribute: string;
}

interface AttributeProps {
  filters: FiltersView;
  value: Attribute;
  onChange: (value: Attribute) => void;
  label?: string | null;
  "aria-label"?: string;
}

/** Chooses an attribute of documents or of cases. */
export function AttributeSelect({ filters, value, onChange, label = "Attribute", ...props }: AttributeProps) {
  const group = (of: Attribute["of"], name: string, attributes: FiltersView["attributes"]) => ({
    group: name,
    items: attributes.map((each) => ({ value: `${of} ${each.name}`, label: each.name })),
  });
  const none = filters.attributes.length + filters.caseAttributes.length === 0;
  return (
    <Select
      {...props}
      label={label}
      searchable
      allowDeselect={false}
      placeholder={none ? "Documents and cases have no attributes yet" : "Choose an attribute"}
      data={[
        group("documents", "Of documents", filters.attributes),
        group("cases", "Of cases", filters.caseAttributes),
      ]}
      value={value.attribute === "" ? null : `${value.of} ${value.attribute}`}
      onChange={(chosen) => {
        if (chosen === null) return;
        const of = chosen.startsWith("cases ") ? "cases" : "documents";
        onChange({ of, attribute: chosen.slice(of.length + 1) });
      }}
    />
  );
}
