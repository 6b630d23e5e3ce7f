"use client";

import { MultiSelect, Radio, Stack } from "@mantine/core";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { FindingTableSpec, Match } from "@/lib/tables/finding-table";
import { EditorSection } from "./editor-section";

interface Props {
  spec: FindingTableSpec;
  onChange: (spec: FindingTableSpec) => void;
}

const MATCHES: { value: Match; label: string; description: string }[] = [
  {
    value: "passage",
    label: "Same passage",
    description: "One passage carries the row’s code and the facet.",
  },
  { value: "overlap", label: "Overlapping passages", description: "They share at least one character." },
  {
    value: "block",
    label: "Same paragraph",
    description: "Both touch one paragraph; in a table of a document, one of its rows.",
  },
];

/** When a facet's passage belongs to a row. */
export function MatchSection({ spec, onChange }: Props) {
  return (
    <EditorSection step={3} title="Belonging" hint="When does a facet’s passage belong to a row?">
      <Radio.Group
        aria-label="When a facet’s passage belongs to a row"
        value={spec.match}
        onChange={(match) => onChange({ ...spec, match: match })}
      >
        <Stack gap={10}>
          {MATCHES.map(({ value, label, description }) => (
            <Radio key={value} size="sm" value={value} label={label} description={description} />
          ))}
        </Stack>
      </Radio.Group>
    </EditorSection>
  );
}

/** Which documents and coders count. */
export function ScopeSection({
  spec,
  filters,
  onChange,
  step,
}: Props & { filters: FiltersView; step: number }) {
  const chosen = (ids: string[]) => (ids.length > 0 ? ids : undefined);
  return (
    <EditorSection step={step} title="Documents and coders" hint="All of them count unless you choose some.">
      <MultiSelect
        label="Documents"
        placeholder={spec.documentIds ? undefined : "All documents"}
        data={filters.documents.map(({ id, title }) => ({ value: id, label: title }))}
        value={[...(spec.documentIds ?? [])]}
        onChange={(ids) => onChange({ ...spec, documentIds: chosen(ids) })}
        searchable
        clearable
      />
      <MultiSelect
        label="Coders"
        placeholder={spec.layerIds ? undefined : "All coders"}
        data={filters.layers.map(({ id, name, origin }) => ({
          value: id,
          label: origin === "model" ? `${name} (language model)` : name,
        }))}
        value={[...(spec.layerIds ?? [])]}
        onChange={(ids) => onChange({ ...spec, layerIds: chosen(ids) })}
        clearable
      />
    </EditorSection>
  );
}
