"use client";

import { nameCoder } from "@/lib/coding/name-coder";
import { Checkbox, MultiSelect, NumberInput, Select } from "@mantine/core";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { YearsFilter } from "./years-filter";

type Scope = Pick<
  FindingTableSpec,
  "documentIds" | "layerIds" | "roundIds" | "consensus" | "leastWeight" | "years" | "queryId"
>;

interface Props {
  filters: FiltersView;
  scope: Scope;
  onChange: (patch: Partial<Scope>) => void;
  /** Whether all is about one document that is chosen elsewhere. */
  ofDocument?: boolean;
}

/** Stands for no round in a list of rounds, where an empty value is not allowed. */
const outside = "outside";
const chosen = (ids: string[]) => (ids.length > 0 ? ids : undefined);

/** The saved queries, and the chosen one where it is gone, so that it can be taken out. */
const listQueries = ({ queries }: FiltersView, chosenId: string | undefined) => [
  ...queries.map(({ id, name, smart }) => ({ value: id, label: smart ? `${name} (smart code)` : name })),
  ...(chosenId === undefined || queries.some(({ id }) => id === chosenId)
    ? []
    : [{ value: chosenId, label: "A query that is gone" }]),
];

/** Which documents, coders, rounds, passages and codings count. */
export const ScopeFields = ({ filters, scope, onChange, ofDocument = false }: Props) => (
  <>
    {!ofDocument && (
      <MultiSelect
        label="Documents"
        placeholder={scope.documentIds ? undefined : "All documents"}
        data={filters.documents.map(({ id, title }) => ({ value: id, label: title }))}
        value={[...(scope.documentIds ?? [])]}
        onChange={(ids) => onChange({ documentIds: chosen(ids) })}
        searchable
        clearable
      />
    )}
    <MultiSelect
      label="Coders"
      placeholder={scope.layerIds ? undefined : "All coders"}
      data={filters.layers.map((layer) => ({ value: layer.id, label: nameCoder(layer) }))}
      value={[...(scope.layerIds ?? [])]}
      onChange={(ids) => onChange({ layerIds: chosen(ids) })}
      clearable
    />
    {filters.rounds.length > 0 && (
      <MultiSelect
        label="Rounds"
        placeholder={scope.roundIds ? undefined : "In rounds and outside of them"}
        data={[
          { value: outside, label: "Outside of rounds" },
          ...filters.rounds.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={scope.roundIds?.map((id) => id || outside) ?? []}
        onChange={(ids) => onChange({ roundIds: chosen(ids.map((id) => (id === outside ? "" : id))) })}
        clearable
      />
    )}
    <NumberInput
      label="Weight at least"
      placeholder="Any, and none"
      min={0}
      max={100}
      allowDecimal={false}
      value={scope.leastWeight ?? ""}
      onChange={(weight) => onChange({ leastWeight: typeof weight === "number" ? weight : undefined })}
    />
    {!ofDocument && <YearsFilter years={scope.years} onChange={(years) => onChange({ years })} />}
    {!ofDocument && (filters.queries.length > 0 || scope.queryId !== undefined) && (
      <Select
        label="Query"
        description="Only passages that a saved query or smart code finds"
        placeholder="All passages"
        data={listQueries(filters, scope.queryId)}
        value={scope.queryId ?? null}
        onChange={(id) => onChange({ queryId: id ?? undefined })}
        searchable
        clearable
      />
    )}
    <Checkbox
      label="Only the consensus"
      checked={scope.consensus ?? false}
      onChange={(event) => onChange({ consensus: event.currentTarget.checked || undefined })}
    />
  </>
);
