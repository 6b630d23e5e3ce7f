"use client";

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { sheetFiles } from "@/components/shell/sheet-files";
import { useMay } from "@/components/shell/use-may";

interface Props {
  projectId: string;
  /** Which memos, as the address of the board says it. */
  address: string;
  /** What is exported: "memos", or a memo's title. */
  of: string;
  small?: boolean;
  disabled?: boolean;
}

/** Word and Markdown hold memos as they are written, all else as a table. */
const formats = [
  { format: "docx", label: "Word (.docx)" },
  { format: "md", label: "Markdown (.md)" },
  ...sheetFiles
    .filter(({ format }) => format === "xlsx" || format === "csv" || format === "html")
    .map(({ format, label }) => ({ format, label })),
];

/** Downloads memos, in a format of one's choice; nothing for who may not export. */
export function MemoExportMenu({ projectId, address, of, small = false, disabled = false }: Props) {
  if (!useMay("project.export")) return null;
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        {small ? (
          <ActionIcon variant="subtle" color="gray" aria-label={`Export ${of}`} title="Export">
            <IconDownload size={16} />
          </ActionIcon>
        ) : (
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} disabled={disabled}>
            Export
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ format, label }) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/projects/${projectId}/memos/export?${new URLSearchParams(address)}&format=${format}`}
            download
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
