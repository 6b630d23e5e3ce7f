"use client";

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowsMove,
  IconCopy,
  IconDots,
  IconPencil,
  IconSnowflake,
  IconTrash,
} from "@tabler/icons-react";

interface Props {
  name: string;
  /** Moves rows and columns and merges cells; absent where several tables are listed. */
  onArrange?: () => void;
  onRename: () => void;
  onDuplicate: () => void;
  /** Keeps it as it stands now; absent where several tables are listed. */
  onKeep?: () => void;
  onDelete: () => void;
}

/** What one does with a whole table. */
export function TableMenu({ name, onArrange, onRename, onDuplicate, onKeep, onDelete }: Props) {
  return (
    <Menu position="bottom-end" width={onArrange ? 270 : 200}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`More about “${name}”`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onArrange && (
          <Menu.Item leftSection={<IconArrowsMove size={16} />} onClick={onArrange}>
            Arrange rows, columns and cells
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onRename}>
          Rename
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={onDuplicate}>
          Duplicate
        </Menu.Item>
        {onKeep && (
          <Menu.Item leftSection={<IconSnowflake size={16} />} onClick={onKeep}>
            Keep a version
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={onDelete}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
