"use client";

import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type NewPart, startPart } from "@/lib/queries/edit-query";
import type { Query } from "@/lib/queries/query";

const sections: readonly (readonly [label: string, kinds: readonly (readonly [NewPart, string])[]])[] = [
  [
    "How it is coded",
    [
      ["code", "Code"],
      ["coder", "Coder"],
      ["layer", "Consensus or person"],
      ["round", "Round"],
      ["date", "Date"],
      ["weight", "Weight"],
    ],
  ],
  [
    "Where it stands",
    [
      ["documents", "Documents"],
      ["groups", "Folders and sets"],
      ["attribute", "Attribute"],
      ["text", "Words in it"],
      ["saved", "A saved query or smart code"],
    ],
  ],
  [
    "Made of several",
    [
      ["near", "Near to other passages"],
      ["group", "One of several"],
    ],
  ],
];

/** Adds a condition. */
export const AddPart = ({ onAdd }: { onAdd: (part: Query) => void }) => (
  <Menu position="bottom-start" width={230}>
    <Menu.Target>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
        Add a condition
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {sections.map(([label, kinds]) => (
        <div key={label}>
          <Menu.Label>{label}</Menu.Label>
          {kinds.map(([kind, name]) => (
            <Menu.Item key={kind} onClick={() => onAdd(startPart(kind))}>
              {name}
            </Menu.Item>
          ))}
        </div>
      ))}
    </Menu.Dropdown>
  </Menu>
);
