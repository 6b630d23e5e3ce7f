"use client";

import { Button, MultiSelect, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconFilter, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { AttributeValues, FiltersView } from "@/lib/analysis/excerpt-view";
import type { ExcerptsAddress } from "@/lib/analysis/excerpts-address";
import classes from "./excerpt-filters.module.css";

interface Props {
  filters: FiltersView;
  address: ExcerptsAddress;
  onChange: (patch: Partial<ExcerptsAddress>) => void;
}

export const NO_FILTERS: Partial<ExcerptsAddress> = {
  documentIds: undefined,
  layerIds: undefined,
  attribute: undefined,
  caseIds: undefined,
  caseAttribute: undefined,
  text: undefined,
};

export const isFiltered = (address: ExcerptsAddress): boolean =>
  Object.keys(NO_FILTERS).some((name) => address[name as keyof ExcerptsAddress] !== undefined);

const chosen = (ids: string[]) => (ids.length > 0 ? ids : undefined);

/** Narrows a list of excerpts by text, document, coder, case, and attribute of the document or of the case. */
export function ExcerptFilters({ filters, address, onChange }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.filters} role="group" aria-label="Filters" data-open={open || undefined}>
      <Button
        className={classes.toggle}
        variant="default"
        leftSection={<IconFilter size={15} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {isFiltered(address) ? "Filters (on)" : "Filters"}
      </Button>
      <TextFilter text={address.text} onChange={(text) => onChange({ text })} />
      <MultiSelect
        className={classes.field}
        size="sm"
        aria-label="Documents"
        placeholder={address.documentIds ? undefined : "All documents"}
        data={filters.documents.map(({ id, title }) => ({ value: id, label: title }))}
        value={[...(address.documentIds ?? [])]}
        onChange={(ids) => onChange({ documentIds: chosen(ids) })}
        searchable
        clearable
      />
      <MultiSelect
        className={classes.field}
        size="sm"
        aria-label="Coders"
        placeholder={address.layerIds ? undefined : "All coders"}
        data={filters.layers.map(({ id, name, origin }) => ({
          value: id,
          label: origin === "model" ? `${name} (language model)` : name,
        }))}
        value={[...(address.layerIds ?? [])]}
        onChange={(ids) => onChange({ layerIds: chosen(ids) })}
        clearable
      />
      <AttributeFilter
        label="Attribute of the document"
        attributes={filters.attributes}
        value={address.attribute}
        onChange={(attribute) => onChange({ attribute })}
      />
      {filters.cases.length > 0 && (
        <MultiSelect
          className={classes.field}
          size="sm"
          aria-label="Cases"
          placeholder={address.caseIds ? undefined : "All cases"}
          data={filters.cases.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...(address.caseIds ?? [])]}
          onChange={(ids) => onChange({ caseIds: chosen(ids) })}
          searchable
          clearable
        />
      )}
      <AttributeFilter
        label="Attribute of the case"
        attributes={filters.caseAttributes}
        value={address.caseAttribute}
        onChange={(caseAttribute) => onChange({ caseAttribute })}
      />
      {isFiltered(address) && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(NO_FILTERS)}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

interface AttributeFilterProps {
  label: string;
  attributes: readonly AttributeValues[];
  value: ExcerptsAddress["attribute"];
  onChange: (attribute: ExcerptsAddress["attribute"]) => void;
}

/** One value of one attribute; nothing where nobody has given any. */
function AttributeFilter({ label, attributes, value, onChange }: AttributeFilterProps) {
  if (attributes.length === 0) return null;
  return (
    <Select
      className={classes.field}
      size="sm"
      aria-label={label}
      placeholder={label}
      data={attributes.map(({ name, values }) => ({
        group: name,
        items: values.map((each) => ({ value: `${name}=${each}`, label: each === "" ? "(empty)" : each })),
      }))}
      value={value ? `${value.name}=${value.value}` : null}
      onChange={(pair) => onChange(pair === null ? undefined : splitAttribute(pair))}
      searchable
      clearable
    />
  );
}

const splitAttribute = (pair: string) => {
  const at = pair.indexOf("=");
  return { name: pair.slice(0, at), value: pair.slice(at + 1) };
};

function TextFilter({
  text = "",
  onChange,
}: {
  text: string | undefined;
  onChange: (text: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(text);
  const [told, setTold] = useState(text);
  if (told !== text) {
    // Changed elsewhere (cleared, or one step back), or by what was typed here.
    setTold(text);
    if (typed.trim() !== text) setTyped(text);
  }
  const tell = useDebouncedCallback((value: string) => onChange(value.trim() || undefined), 300);
  return (
    <TextInput
      className={classes.text}
      size="sm"
      aria-label="Words in the excerpt"
      placeholder="Words in the excerpt"
      leftSection={<IconSearch size={15} aria-hidden />}
      maxLength={500}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
