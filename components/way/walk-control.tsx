"use client";

import { ActionIcon, Button, NativeSelect, Popover, Stack, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconWalk } from "@tabler/icons-react";
import type { QuickChoice } from "@/components/coding/palette-options";
import { NamedWithKey } from "@/components/reader/command-key";
import type { Layer } from "@/lib/coding/coding";
import type { Walk } from "./use-walk";
import type { WalkKind } from "./use-walk-choice";
import classes from "./walk-control.module.css";

interface Props {
  walk: Walk;
  codes: readonly QuickChoice[];
  layers: readonly Layer[];
}

const kinds: readonly { readonly value: WalkKind; readonly label: string }[] = [
  { value: "any", label: "Every passage" },
  { value: "code", label: "Passages of a code" },
  { value: "coder", label: "Passages of a coder" },
  { value: "memo", label: "Passages with a memo" },
  { value: "uncoded", label: "Text not coded yet" },
];

/** From passage to passage, and what one walks through. */
export function WalkControl({ walk, codes, layers }: Props) {
  const { choice, choose, step } = walk;
  const through = describe(choice, codes, layers);
  return (
    <div role="group" aria-label="Walk" className={classes.walk}>
      <Tooltip label={<NamedWithKey name={`Before: ${through}`} command="previousPassage" />}>
        <ActionIcon variant="subtle" color="gray" aria-label="Walk back" onClick={() => step(-1)}>
          <IconChevronUp size={16} />
        </ActionIcon>
      </Tooltip>
      <Popover position="bottom-end" withArrow trapFocus returnFocus width={260}>
        <Tooltip label={`Walk through: ${through}`}>
          <Popover.Target>
            <Button
              size="compact-sm"
              variant={choice.kind === "any" ? "subtle" : "light"}
              color={choice.kind === "any" ? "gray" : undefined}
              aria-label={`Walk through: ${through}`}
              leftSection={<IconWalk size={17} stroke={1.5} aria-hidden />}
            >
              <span className={classes.name}>Walk</span>
            </Button>
          </Popover.Target>
        </Tooltip>
        <Popover.Dropdown>
          <Stack gap="xs">
            <NativeSelect
              size="xs"
              label="Walk through"
              data-autofocus
              value={choice.kind}
              data={kinds.filter(({ value }) => value !== "coder" || layers.length > 0)}
              onChange={(event) => choose({ kind: event.currentTarget.value as WalkKind })}
            />
            {choice.kind === "code" && (
              <NativeSelect
                size="xs"
                label="Code"
                value={choice.codeId ?? ""}
                data={[
                  { value: "", label: "Any code" },
                  ...codes.map(({ id, path }) => ({ value: id, label: path.join(" › ") })),
                ]}
                onChange={(event) => choose({ codeId: event.currentTarget.value || null })}
              />
            )}
            {choice.kind === "coder" && (
              <NativeSelect
                size="xs"
                label="Coder"
                value={choice.layerId ?? ""}
                data={[
                  { value: "", label: "Any coder" },
                  ...layers.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(event) => choose({ layerId: event.currentTarget.value || null })}
              />
            )}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Tooltip label={<NamedWithKey name={`Next: ${through}`} command="nextPassage" />}>
        <ActionIcon variant="subtle" color="gray" aria-label="Walk on" onClick={() => step(1)}>
          <IconChevronDown size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function describe(
  { kind, codeId, layerId }: Walk["choice"],
  codes: Props["codes"],
  layers: Props["layers"],
): string {
  const name =
    kind === "code"
      ? codes.find(({ id }) => id === codeId)?.name
      : kind === "coder"
        ? layers.find(({ id }) => id === layerId)?.name
        : undefined;
  const label = kinds.find(({ value }) => value === kind)?.label.toLowerCase() ?? "every passage";
  return name === undefined ? label : `passages of ${name}`;
}
