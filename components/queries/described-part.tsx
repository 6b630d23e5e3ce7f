"use client";

import { Autocomplete, MultiSelect, Select, TextInput } from "@mantine/core";
import { AttributeSelect } from "@/components/tables/axis-picker";
import type { Query } from "@/lib/queries/query";
import classes from "./queries.module.css";
import type { QueryGround } from "./query-ground";

type Described = Extract<Query, { kind: "documents" | "attribute" | "text" | "groups" | "saved" }>;

interface Props extends QueryGround {
  query: Described;
  onChange: (query: Described) => void;
}

/** Where a passage stands, or what it says. */
export function DescribedPart({ query, filters, onChange }: Props) {
  switch (query.kind) {
    case "documents":
      return (
        <div className={classes.condition}>
          <span className={classes.beginning}>stands in one of</span>
          <MultiSelect
            aria-label="Documents"
            className={classes.wide}
            placeholder={query.documentIds.length === 0 ? "Choose documents" : undefined}
            data={[
              ...filters.documents.map(({ id, title }) => ({ value: id, label: title })),
              ...query.documentIds
                .filter((id) => !filters.documents.some((each) => each.id === id))
                .map((id) => ({ value: id, label: "A document that is gone" })),
            ]}
            value={[...query.documentIds]}
            onChange={(documentIds) => onChange({ ...query, documentIds })}
            searchable
            clearable
          />
        </div>
      );
    case "attribute": {
      const attributes = query.of === "document" ? filters.attributes : filters.caseAttributes;
      return (
        <div className={classes.condition}>
          <span className={classes.beginning}>has the attribute</span>
          <AttributeSelect
            label={null}
            aria-label="Attribute"
            filters={filters}
            value={{ of: query.of === "document" ? "documents" : "cases", attribute: query.name }}
            onChange={({ of, attribute }) =>
              onChange({ ...query, of: of === "documents" ? "document" : "case", name: attribute, value: "" })
            }
          />
          <span className={classes.beginning}>=</span>
          <Autocomplete
            aria-label="Value"
            placeholder="Its value"
            maxLength={2_000}
            data={[...(attributes.find(({ name }) => name === query.name)?.values ?? [])]}
            value={query.value}
            onChange={(value) => onChange({ ...query, value })}
          />
        </div>
      );
    }
    case "groups":
      return (
        <div className={classes.condition}>
          <span className={classes.beginning}>stands in a document of</span>
          <MultiSelect
            aria-label="Folders and sets"
            className={classes.wide}
            placeholder={query.groupIds.length === 0 ? "Choose folders or sets" : undefined}
            data={[
              ...filters.groups.map(({ id, name, kind }) => ({ value: id, label: `${name} (${kind})` })),
              ...query.groupIds
                .filter((id) => !filters.groups.some((each) => each.id === id))
                .map((id) => ({ value: id, label: "A folder or set that is gone" })),
            ]}
            value={[...query.groupIds]}
            onChange={(groupIds) => onChange({ ...query, groupIds })}
            searchable
            clearable
          />
        </div>
      );
    case "saved":
      return (
        <div className={classes.condition}>
          <span className={classes.beginning}>is found by the saved query</span>
          <Select
            aria-label="Saved query"
            className={classes.wide}
            placeholder={
              filters.queries.length === 0 ? "The project has no saved queries" : "Choose a saved query"
            }
            allowDeselect={false}
            data={[
              ...filters.queries.map(({ id, name, smart }) => ({
                value: id,
                label: smart ? `${name} (smart code)` : name,
              })),
              ...(query.queryId === "" || filters.queries.some(({ id }) => id === query.queryId)
                ? []
                : [{ value: query.queryId, label: "A query that is gone" }]),
            ]}
            value={query.queryId || null}
            onChange={(queryId) => queryId !== null && onChange({ ...query, queryId })}
            searchable
          />
        </div>
      );
    case "text":
      return (
        <div className={classes.condition}>
          <span className={classes.beginning}>contains the words</span>
          <TextInput
            aria-label="Words in the passage"
            className={classes.wide}
            placeholder="In a row, whatever their case and accents"
            maxLength={500}
            dir="auto"
            value={query.words}
            onChange={(event) => onChange({ ...query, words: event.currentTarget.value })}
          />
        </div>
      );
  }
}
