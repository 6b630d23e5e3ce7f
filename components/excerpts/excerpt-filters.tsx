"use client";

import { nameCoder } from "@/lib/coding/name-coder";
import { Button, Checkbox, MultiSelect, Select } from "@mantine/core";
import { FilterGroup } from "@/components/shell/filter-group";
import { WordsField } from "@/components/shell/words-field";
import type { AttributeValues, FiltersView } from "@/lib/analysis/excerpt-view";
import type { ExcerptsAddress } from "@/lib/analysis/excerpts-address";
import classes from "./excerpt-filters.module.css";

interface Props {
  filters: FiltersView;
  address: ExcerptsAddress;
  onChange: (patch: Partial<ExcerptsAddress>) => void;
}

const unfiltered: Partial<ExcerptsAddress> = {
  documentIds: undefined,
  layerIds: undefined,
  attribute: undefined,
  caseIds: undefined,
  caseAttribute: undefined,
  queryId: undefined,
  text: undefined,
  older: undefined,
};

/** The patch that takes all filters away; a saved query in the place of a code is none. */
export const clearFilters = ({ codeId, queryId }: ExcerptsAddress): Partial<ExcerptsAddress> =>
  codeId === null ? { ...unfiltered, queryId } : unfiltered;

export const isFiltered = (address: ExcerptsAddress): boolean =>
  Object.keys(unfiltered).some(
    (name) =>
      address[name as keyof ExcerptsAddress] !== undefined && (name !== "queryId" || address.codeId !== null),
  );

const chosen = (ids: string[]) => (ids.length > 0 ? ids : undefined);

/** Narrows a list of excerpts by text, document, coder, case, attribute of the document or of the case, saved query, and age. */
export function ExcerptFilters({ filters, address, onChange }: Props) {
  return (
    <FilterGroup on={isFiltered(address)}>
      <WordsField
        className={classes.text}
        label="Words in the excerpt"
        maxLength={500}
        text={address.text}
        onChange={(text) => onChange({ text })}
      />
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
        data={filters.layers.map((layer) => ({ value: layer.id, label: nameCoder(layer) }))}
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
      {address.codeId !== null && filters.queries.length > 0 && (
        <Select
          className={classes.field}
          size="sm"
          aria-label="Query"
          placeholder="All passages"
          data={filters.queries.map(({ id, name, smart }) => ({
            value: id,
            label: smart ? `${name} (smart code)` : name,
          }))}
          value={address.queryId ?? null}
          onChange={(id) => onChange({ queryId: id ?? undefined })}
          searchable
          clearable
        />
      )}
      <Checkbox
        className={classes.older}
        label="Coded under an older definition"
        checked={address.older === true}
        onChange={({ currentTarget }) => onChange({ older: currentTarget.checked || undefined })}
      />
      {isFiltered(address) && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(clearFilters(address))}>
          Clear filters
        </Button>
      )}
    </FilterGroup>
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
