"use client";

import { Radio, Stack } from "@mantine/core";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { FindingTableSpec, Match } from "@/lib/tables/finding-table";
import { EditorSection } from "./editor-section";
import { ScopeFields } from "./scope-fields";
import { WordsBetween } from "./words-between";

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
  { value: "near", label: "Near by", description: "Only so many words lie between them." },
  { value: "document", label: "Same document", description: "Both stand in it, wherever." },
];

/** When a facet's passage belongs to a row. */
export function MatchSection({ spec, onChange }: Props) {
  return (
    <EditorSection step={3} title="Belonging" hint="When does a facet’s passage belong to a row?">
      <Radio.Group
        aria-label="When a facet’s passage belongs to a row"
        value={spec.match}
        onChange={(match) => onChange({ ...spec, match, words: match === "near" ? 20 : undefined })}
      >
        <Stack gap={10}>
          {MATCHES.map(({ value, label, description }) => (
            <Radio key={value} size="sm" value={value} label={label} description={description} />
          ))}
        </Stack>
      </Radio.Group>
      {spec.match === "near" && (
        <WordsBetween words={spec.words} onChange={(words) => onChange({ ...spec, words })} />
      )}
    </EditorSection>
  );
}

/** Which documents, coders, rounds and codings count. */
export const ScopeSection = ({
  spec,
  filters,
  onChange,
  step,
}: Props & { filters: FiltersView; step: number }) => (
  <EditorSection step={step} title="What counts" hint="All of it unless you choose some.">
    <ScopeFields filters={filters} scope={spec} onChange={(scope) => onChange({ ...spec, ...scope })} />
  </EditorSection>
);
