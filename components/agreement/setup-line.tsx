"use client";

import { nameCoder } from "@/lib/coding/name-coder";
import { MultiSelect, NumberInput, SegmentedControl, Select, Switch } from "@mantine/core";
import { nameCoefficient, unitWords } from "@/lib/agreement/coefficient-words";
import type { AgreementChoices } from "@/lib/agreement/agreement-view";
import { fitSetup, fittingCoefficients } from "@/lib/agreement/fitting-coefficients";
import { agreementUnits, type AgreementSetup, defaultSetup } from "@/lib/agreement/setup";
import classes from "./agreement.module.css";
import { withGone } from "./with-gone";

interface Props {
  setup: AgreementSetup;
  choices: AgreementChoices;
  onChange: (patch: Partial<AgreementSetup>) => void;
  /** Each round has its own coders and documents, so that neither is chosen. */
  ofRounds?: boolean;
}

const chosen = (ids: string[]) => (ids.length > 0 ? ids : undefined);

const nameLayer = (layer: AgreementChoices["layers"][number]): string =>
  layer.kind === "consensus" && layer.origin !== "model" ? `${layer.name} (consensus)` : nameCoder(layer);

/** What is compared, and how: all choices of a comparison, each with a default. */
export function SetupLine({ setup, choices, onChange, ofRounds = false }: Props) {
  const compared = setup.layerIds ?? choices.usualLayerIds;
  const coders = compared.length;
  const layers = choices.layers.map((layer) => ({ value: layer.id, label: nameLayer(layer) }));
  return (
    <section className={classes.setup} aria-label="What is compared">
      {!ofRounds && (
        <>
          <MultiSelect
            className={classes.coders}
            size="sm"
            label="Coders"
            data={withGone(layers, setup.layerIds, "Deleted layer")}
            value={[...compared]}
            onChange={(ids) => onChange({ layerIds: chosen(ids) })}
            clearable={setup.layerIds !== undefined}
          />
          <Select
            size="sm"
            label="Standard"
            placeholder="None"
            className={classes.choice}
            data={layers}
            value={compared.includes(setup.standardId ?? "") ? setup.standardId! : null}
            onChange={(id) =>
              onChange({
                standardId: id ?? undefined,
                ...(id !== null && !compared.includes(id) && { layerIds: [...compared, id] }),
              })
            }
            disabled={setup.unit === "matched" || setup.unit === "frequency"}
            clearable
          />
          <MultiSelect
            className={classes.list}
            size="sm"
            label="Documents"
            placeholder={setup.documentIds ? undefined : "All documents"}
            data={withGone(
              choices.documents.map(({ id, title }) => ({ value: id, label: title })),
              setup.documentIds,
              "Deleted document",
            )}
            value={[...(setup.documentIds ?? [])]}
            onChange={(ids) => onChange({ documentIds: chosen(ids) })}
            searchable
            clearable
          />
        </>
      )}
      <MultiSelect
        className={classes.list}
        size="sm"
        label="Codes"
        placeholder={setup.codeIds ? undefined : setup.withSubCodes ? "All top codes" : "All codes"}
        data={withGone(
          choices.codes.map(({ id, path }) => ({ value: id, label: path })),
          setup.codeIds,
          "Deleted code",
        )}
        value={[...(setup.codeIds ?? [])]}
        onChange={(ids) => onChange({ codeIds: chosen(ids) })}
        searchable
        clearable
      />
      <Select
        size="sm"
        label="Unit"
        className={classes.choice}
        allowDeselect={false}
        data={agreementUnits.map((unit) => ({ value: unit, label: unitWords[unit].name }))}
        value={setup.unit}
        onChange={(unit) => onChange({ unit: unit ?? defaultSetup.unit })}
      />
      {setup.unit === "matched" && (
        <NumberInput
          size="sm"
          label="Overlap, at least"
          className={classes.number}
          suffix=" %"
          min={1}
          max={100}
          allowDecimal={false}
          value={setup.overlap}
          onChange={(overlap) =>
            typeof overlap === "number" && overlap >= 1 && overlap <= 100 && onChange({ overlap })
          }
        />
      )}
      <Select
        size="sm"
        label="Coefficient"
        className={classes.coefficient}
        allowDeselect={false}
        data={fittingCoefficients(setup.unit, coders).map((each) => ({
          value: each,
          label: nameCoefficient(each, coders).name,
        }))}
        renderOption={({ option }) => (
          <span className={classes.option}>
            {option.label}
            <small>{nameCoefficient(option.value, coders).what}</small>
          </span>
        )}
        comboboxProps={{ width: 340, position: "bottom-start" }}
        value={fitSetup(setup, coders).coefficient}
        onChange={(each) => onChange({ coefficient: each ?? defaultSetup.coefficient })}
      />
      <div className={classes.choiceOf}>
        <span className={classes.label} id="uncoded-label">
          Uncoded text
        </span>
        <SegmentedControl
          size="sm"
          aria-labelledby="uncoded-label"
          disabled={setup.unit === "matched"}
          value={setup.uncodedCounts ? "in" : "out"}
          onChange={(value) => onChange({ uncodedCounts: value === "in" })}
          data={[
            { value: "in", label: "counts" },
            { value: "out", label: "left out" },
          ]}
        />
      </div>
      <Switch
        className={classes.switch}
        label="Sub-codes count with their codes"
        checked={setup.withSubCodes}
        onChange={({ currentTarget }) => onChange({ withSubCodes: currentTarget.checked })}
      />
    </section>
  );
}
