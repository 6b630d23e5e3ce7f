"use client";

import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconMagnet } from "@tabler/icons-react";
import { type Snap, snapNames, snapUnits } from "./use-snap";

/** What selections drawn with the mouse keep to. */
export function SnapMenu({ unit, choose }: Pick<Snap, "unit" | "choose">) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={`The mouse selects: ${snapNames[unit].toLowerCase()}`}>
          <ActionIcon variant="subtle" color="gray" aria-label="What the mouse selects">
            <IconMagnet size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>The mouse selects (with Alt held: letters)</Menu.Label>
        {snapUnits.map((one) => (
          <Menu.RadioItem
            key={one}
            value={one}
            checked={one === unit}
            closeMenuOnClick
            onChange={() => choose(one)}
          >
            {snapNames[one]}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
