"use client";

import { Chip, MultiSelect, Select } from "@mantine/core";
import { CodeSelect } from "@/components/excerpts/code-select";
import type { PlaceState } from "@/lib/adjudication/decision";
import type { DifferencesView, TypeCount } from "@/lib/adjudication/difference-view";
import type { DifferencesAddress } from "@/lib/adjudication/differences-address";
import type { CodeTree } from "@/lib/codebook/tree";
import classes from "./difference-filters.module.css";
import { sayType } from "./say-difference";

interface Props {
  view: DifferencesView;
  /** Every document of the project. */
  documents: readonly { readonly id: string; readonly title: string }[];
  tree: CodeTree;
  address: DifferencesAddress;
  onChange: (patch: Partial<DifferencesAddress>) => void;
}

const everything = "all";
const keyOf = ({ kind, byLayerId }: Pick<TypeCount, "kind" | "byLayerId">) => `${kind} ${byLayerId ?? ""}`;

/** Narrows the list by coders, code and document, and by type with how many there are of each. */
export function DifferenceFilters({ view, documents, tree, address, onChange }: Props) {
  const { setup, place, kind, byLayerId, state } = address;
  const nameOf = (layerId: string) => view.layers[layerId]?.name ?? "";
  // Where two are compared, who has it is told apart, and "not by all" says nothing more.
  const types = view.types.filter(
    (type) => type.kind !== "only" || (view.layerIds.length === 2) === (type.byLayerId !== null),
  );
  const differing = view.types
    .filter((type) => type.kind !== "agreed" && type.byLayerId === null)
    .reduce((sum, { count }) => sum + count, 0);
  const choose = (key: string) => {
    const type = types.find((each) => keyOf(each) === key);
    onChange({ kind: type?.kind, byLayerId: type?.byLayerId ?? undefined });
  };
  return (
    <div className={classes.filters}>
      <div className={classes.row}>
        <MultiSelect
          label="Coders"
          className={classes.coders}
          data={Object.values(view.layers)
            .filter((layer) => layer.kind !== "suggestion")
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={[...view.layerIds]}
          onChange={(layerIds) =>
            onChange({
              setup: { ...setup, layerIds },
              place: { ...place, pair: undefined },
              byLayerId: undefined,
            })
          }
          hidePickedOptions
          comboboxProps={{ withinPortal: true }}
        />
        <CodeSelect
          label="Code"
          placeholder="All codes"
          className={classes.code}
          clearable
          tree={tree}
          value={place.codeId ?? null}
          onChange={(codeId) => onChange({ place: { ...place, codeId } })}
          onClear={() => onChange({ place: { ...place, codeId: undefined } })}
        />
        <Select
          label="Document"
          placeholder="All documents"
          className={classes.document}
          clearable
          searchable
          data={documents.map(({ id, title }) => ({ value: id, label: title }))}
          value={place.documentId ?? null}
          onChange={(id) => onChange({ place: { ...place, documentId: id ?? undefined } })}
        />
        <Select
          label="State"
          className={classes.state}
          allowDeselect={false}
          data={[
            { value: everything, label: "All" },
            { value: "open", label: "Open" },
            { value: "postponed", label: "Postponed" },
            { value: "settled", label: "Settled" },
          ]}
          value={state ?? everything}
          onChange={(next) => onChange({ state: next === everything ? undefined : (next as PlaceState) })}
        />
      </div>
      <Chip.Group
        value={kind === undefined ? everything : keyOf({ kind, byLayerId: byLayerId ?? null })}
        onChange={(key) => choose(key)}
      >
        <div className={classes.types} role="group" aria-label="Type of difference">
          <Chip value={everything} size="sm">
            All differences · {differing}
          </Chip>
          {types.map((type) => (
            <Chip key={keyOf(type)} value={keyOf(type)} size="sm">
              {sayType(type, nameOf)} · {type.count}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </div>
  );
}
