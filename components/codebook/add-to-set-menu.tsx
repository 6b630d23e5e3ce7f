"use client";

import { Menu } from "@mantine/core";
import { IconCheck, IconStack2 } from "@tabler/icons-react";
import type { CodeSet } from "@/lib/codebook/code-set";

interface Props {
  /** Of the code. */
  codeId: string;
  sets: readonly CodeSet[];
  onChoose: (set: CodeSet | null) => void;
}

/** The part of a code's menu that puts it into a set, takes it out again, or makes a set with it. */
export function AddToSetMenu({ codeId, sets, onChoose }: Props) {
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconStack2 size={16} />}>Add to set</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {sets.map((set) => {
          const has = set.codeIds.includes(codeId);
          return (
            <Menu.Item
              key={set.id}
              role="menuitemcheckbox"
              aria-checked={has}
              rightSection={has && <IconCheck size={14} aria-hidden />}
              onClick={() => onChoose(set)}
            >
              {set.name}
            </Menu.Item>
          );
        })}
        {sets.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => onChoose(null)}>New set…</Menu.Item>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
