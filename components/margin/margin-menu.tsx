"use client";

import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconLayoutAlignRight } from "@tabler/icons-react";
import { useCodeSets } from "@/components/codebook/use-code-sets";
import { useSmartCodes } from "@/components/queries/use-smart-codes";
import type { LayerFilter } from "@/components/reader/use-layer-filter";
import {
  type Arrangement,
  type Density,
  type MarginSettings,
  type MarginSide,
  arrangements,
  densities,
  laneLimits,
} from "@/lib/coding/margin-settings";
import { useMarginSettings } from "./use-margin-settings";

const arrangementNames: Record<Arrangement, string> = {
  close: "As close as they fit",
  code: "By code",
  color: "By colour",
  coder: "By coder",
  set: "By set of codes",
};
const densityNames: Record<Density, string> = {
  comfortable: "Comfortable",
  compact: "Compact",
  thin: "Thin, without names",
};

interface Props {
  projectId: string;
  rightToLeft: boolean;
  filter: Pick<LayerFilter, "onlySmart" | "showOnlySmart">;
}

/** How the margin is to be, for every document in this browser. `rightToLeft`: where the lines of this one begin. */
export function MarginMenu({ projectId, rightToLeft, filter: { onlySmart, showOnlySmart } }: Props) {
  const [settings, change] = useMarginSettings();
  const { sets } = useCodeSets(projectId);
  const smart = useSmartCodes(projectId);
  const offered = arrangements.filter((value) => value !== "set" || sets.length > 0);
  const [left, right]: MarginSide[] = rightToLeft ? ["end", "start"] : ["start", "end"];
  return (
    <Menu position="bottom-end" closeOnItemClick={false} width={230}>
      <Tooltip label="Margin">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="Margin">
            <IconLayoutAlignRight size={18} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown mah="80vh" style={{ overflowY: "auto" }}>
        <Choice
          label="Stripes"
          value={settings.side}
          options={[
            [left!, "Left of the text"],
            [right!, "Right of the text"],
          ]}
          onChoose={(side) => change({ side })}
        />
        <Choice
          label="Side by side"
          value={settings.arrangement}
          options={offered.map((value) => [value, arrangementNames[value]])}
          onChoose={(arrangement) => change({ arrangement })}
        />
        <Choice
          label="Room"
          value={settings.density}
          options={densities.map((value) => [value, densityNames[value]])}
          onChoose={(density) => change({ density })}
        />
        <Choice<MarginSettings["lanes"]>
          label="Lanes at most"
          value={settings.lanes}
          options={laneLimits.map((value) => [value, String(value)])}
          onChoose={(lanes) => change({ lanes })}
        />
        {smart.length > 0 && (
          <Choice
            label="Passages"
            value={onlySmart?.id ?? ""}
            options={[["", "All"], ...smart.map(({ id, name }) => [id, `Found by “${name}”`] as const)]}
            onChoose={(id) => showOnlySmart(smart.find((each) => each.id === id) ?? null)}
          />
        )}
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={settings.overview}
          onChange={() => change({ overview: !settings.overview })}
        >
          Overview of the document
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps<T> {
  label: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  onChoose: (value: T) => void;
}

function Choice<T extends string | number>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <Menu.RadioGroup value={String(value)} aria-label={label} onChange={() => undefined}>
      <Menu.Label>{label}</Menu.Label>
      {options.map(([option, name]) => (
        <Menu.RadioItem key={option} value={String(option)} onClick={() => onChoose(option)}>
          {name}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
