"use client";

import { Button, MultiSelect, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconFilter, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
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
  text: undefined,
};

export const isFiltered = ({ documentIds, layerIds, attribute, text }: ExcerptsAddress): boolean =>
  Boolean(documentIds ?? layerIds ?? attribute ?? text);

const chosen = (ids: string[]) => (ids.length > 0 ? ids : undefined);

/** Narrows a list of excerpts by text, document, coder and attribute of the document. */
export function ExcerptFilters({ filters, address, onChange }: Props) {
  const attributes = filters.attributes.map(({ name, values }) => ({
    group: name,
    items: values.map((value) => ({ value: `${name}=${value}`, label: value === "" ? "(empty)" : value })),
  }));
  const { attribute } = address;
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
      {attributes.length > 0 && (
        <Select
          className={classes.field}
          size="sm"
          aria-label="Attribute of the document"
          placeholder="Any attribute"
          data={attributes}
          value={attribute ? `${attribute.name}=${attribute.value}` : null}
          onChange={(value) => onChange({ attribute: value === null ? undefined : splitAttribute(value) })}
          searchable
          clearable
        />
      )}
      {isFiltered(address) && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(NO_FILTERS)}>
          Clear filters
        </Button>
      )}
    </div>
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
