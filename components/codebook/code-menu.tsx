"use client";

import { ColorSwatch, Menu, SimpleGrid } from "@mantine/core";
import {
  IconArrowBigDown,
  IconArrowBigLeft,
  IconArrowBigRight,
  IconArrowBigUp,
  IconArrowMerge,
  IconArrowsMove,
  IconArrowsSplit2,
  IconClockHour4,
  IconCornerDownRight,
  IconPalette,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { stripeOf } from "@/lib/codebook/paint";
import { palette } from "@/lib/codebook/palette";
import type { Step } from "@/lib/codebook/step-move";

export type MenuChoice =
  | { readonly kind: "rename" | "addChild" | "merge" | "split" | "delete" }
  | { readonly kind: "recolor"; readonly color: string }
  | { readonly kind: "step"; readonly step: Step };

interface Props {
  /** What puts the code into sets. */
  sets: ReactNode;
  /** Where it opens, in pixels of the window; null: closed. */
  at: { readonly x: number; readonly y: number } | null;
  historyHref: string;
  canEdit: boolean;
  canRestructure: boolean;
  onChoose: (choice: MenuChoice) => void;
  onClose: () => void;
}

const steps: { step: Step; label: string; keys: string; icon: typeof IconArrowBigUp }[] = [
  { step: "up", label: "Up", keys: "Alt+↑", icon: IconArrowBigUp },
  { step: "down", label: "Down", keys: "Alt+↓", icon: IconArrowBigDown },
  { step: "in", label: "Below the code above", keys: "Alt+→", icon: IconArrowBigRight },
  { step: "out", label: "One level out", keys: "Alt+←", icon: IconArrowBigLeft },
];

/** What one can do with a code of the tree. */
export function CodeMenu({ at, sets, historyHref, canEdit, canRestructure, onChoose, onClose }: Props) {
  const item = (
    kind: "rename" | "addChild" | "merge" | "split",
    label: string,
    Icon: typeof IconTrash,
    keys = "",
  ) => (
    <Menu.Item leftSection={<Icon size={16} />} rightSection={keys} onClick={() => onChoose({ kind })}>
      {label}
    </Menu.Item>
  );
  return (
    <Menu opened={at !== null} onClose={onClose} position="bottom-start" width={230} shadow="md">
      <Menu.Target>
        <span style={{ position: "fixed", left: at?.x ?? 0, top: at?.y ?? 0 }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        {canEdit && (
          <>
            {item("rename", "Rename", IconPencil, "F2")}
            {item("addChild", "Add sub-code", IconCornerDownRight)}
            <ColorMenu onChoose={onChoose} />
            <StepMenu onChoose={onChoose} />
            {sets}
          </>
        )}
        <Menu.Item component={Link} href={historyHref} leftSection={<IconClockHour4 size={16} />}>
          History
        </Menu.Item>
        {canRestructure && (
          <>
            <Menu.Divider />
            {item("merge", "Merge into…", IconArrowMerge)}
            {item("split", "Split…", IconArrowsSplit2)}
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} />}
              rightSection="Del"
              onClick={() => onChoose({ kind: "delete" })}
            >
              Delete…
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

type ChooseProps = Pick<Props, "onChoose">;

function ColorMenu({ onChoose }: ChooseProps) {
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconPalette size={16} />}>Recolour</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <SimpleGrid cols={4} spacing={2}>
          {palette.map(({ color, name }) => (
            <Menu.Item
              key={color}
              p={6}
              aria-label={name}
              onClick={() => onChoose({ kind: "recolor", color })}
            >
              <ColorSwatch
                size={20}
                color={`light-dark(${stripeOf(color, "light")}, ${stripeOf(color, "dark")})`}
                title={name}
              />
            </Menu.Item>
          ))}
        </SimpleGrid>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function StepMenu({ onChoose }: ChooseProps) {
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconArrowsMove size={16} />}>Move</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {steps.map(({ step, label, keys, icon: Icon }) => (
          <Menu.Item
            key={step}
            leftSection={<Icon size={16} />}
            rightSection={keys}
            onClick={() => onChoose({ kind: "step", step })}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
